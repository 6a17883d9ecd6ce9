import { defineStore } from 'pinia'
import { computed, ref, shallowRef, triggerRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { OpenedProgress, OpenedUnderModel, Recorded, Reply } from '@/bridge/contract'
import type { Card } from '@/domain/pack/schema'
import { applyEvent } from '@/domain/progress/apply-event'
import { clockJumpOf, type ClockJump } from '@/domain/progress/clock-jump'
import type {
  CardAnswer,
  CardKey,
  CardMark,
  EventOf,
  EventRef,
  ProgressEvent,
} from '@/domain/progress/events'
import { historyOf, NO_HISTORY, type Action } from '@/domain/progress/history'
import type { Progress } from '@/domain/progress/progress'
import { progressOf } from '@/domain/progress/snapshot'
import type { Writing } from '@/domain/progress/tables'
import type { MemoryModelChange } from '@/domain/settings/settings'
import { useMessages } from './messages'
import { oneAtATime } from './one-at-a-time'
import { useSettings } from './settings'

/**
 * The student's progress: the same fold that the main process keeps, brought forward by the events it says it has
 * saved. The fold is changed in place; watchers are told by hand.
 */
export const useProgress = defineStore('progress', () => {
  const progress = shallowRef<Progress | null>(null)
  /** What the student wrote on cards; apart, so that a grade does not have whoever watches look at all of it. */
  const writings = shallowRef<ReadonlyMap<CardKey, Writing>>(new Map())
  const clockJump = ref<ClockJump | null>(null)
  /** What Undo and Redo would do. */
  const history = computed(() => (progress.value === null ? NO_HISTORY : historyOf(progress.value)))

  /** Each undo and redo sees what the one before it has left, however quickly they are asked for. */
  const { inTurn } = oneAtATime()

  /** Brings progress in, once. */
  async function load(): Promise<void> {
    if (progress.value === null) take(await bridge.openProgress({}))
  }

  function take(reply: Reply<OpenedProgress>): void {
    const opened = valueOf(reply)
    if (opened === null) return
    const { snapshot } = opened
    // The main process has just made it, under the model that the settings name: checking it again would take as long as the rest.
    const fold = progressOf(snapshot)
    progress.value = fold
    writings.value = fold.writings
    clockJump.value = opened.clockJump
  }

  /** Applies what the main process has saved; true when it was saved. A failure is told and changes nothing. */
  async function record(reply: Promise<Reply<Recorded>>): Promise<boolean> {
    return (await recorded(reply)) !== null
  }

  async function recorded(reply: Promise<Reply<Recorded>>): Promise<Recorded | null> {
    const events = valueOf(await reply)
    if (events !== null) await apply(events)
    return events
  }

  async function apply(events: Recorded): Promise<void> {
    const fold = progress.value
    if (fold === null) return
    const isBehind = events.some((event) => applyEvent(fold, event) === 'needs-replay')
    if (isBehind) {
      take(await bridge.openProgress({}))
      return
    }
    triggerRef(progress)
    if (events.some(mayChangeWritings)) triggerRef(writings)
    // What this machine has just written tells what its clock showed: it may have moved while the app was open.
    const latest = events.at(-1)
    if (latest === undefined) return
    clockJump.value = clockJumpOf(fold.devices.get(latest.device)?.clock, new Date(latest.at))
  }

  const grade = (answer: CardAnswer): Promise<boolean> => record(bridge.gradeCard(answer))

  /** Notes an answer that leaves the schedule alone. */
  const cram = (answer: CardAnswer): Promise<boolean> => record(bridge.cramCard(answer))

  /** Sets any number of cards apart, or no longer: one thing to take back. */
  async function mark(as: CardMark, isOn: boolean, cards: readonly CardKey[]): Promise<boolean> {
    return cards.length === 0 || record(bridge.markCards({ mark: as, isOn, cards: [...cards] }))
  }

  /** Keeps a card as the student has written it; answers with its key, which a new one is given, or null if not saved. */
  async function write(pack: string, card: CardKey | null, content: Card): Promise<CardKey | null> {
    const [event] = (await recorded(bridge.writeCard({ pack, card, content }))) ?? []
    return event?.type === 'cardWritten' ? event.card : null
  }

  /** Takes away what the student wrote: own cards go, cards of the pack are again as the pack has them. */
  async function unwrite(cards: readonly CardKey[]): Promise<boolean> {
    return cards.length === 0 || record(bridge.unwriteCards({ cards: [...cards] }))
  }

  const note = (card: CardKey, text: string): Promise<boolean> => record(bridge.noteCard({ card, text }))

  /** Takes an event back. */
  const takeBack = ({ device, seq }: EventRef): Promise<boolean> =>
    record(bridge.takeBack({ target: { device, seq } }))

  /** Takes the latest action back, and answers with it; null when there was none, or it was not saved. */
  const undo = (): Promise<Action | null> =>
    inTurn(async () => {
      const action = history.value.undo
      return action !== null && (await takeBack(action)) ? action : null
    })

  /** Does again what was taken back last, and answers with it; null when there was nothing, or it was not saved. */
  const redo = (): Promise<Action | null> =>
    inTurn(async () => {
      const taken = history.value.redo
      return taken !== null && (await takeBack(taken)) ? taken.action : null
    })

  /** All answers to a card that count, oldest first; null when they could not be read. */
  async function openHistory(card: CardKey): Promise<readonly EventOf<'graded'>[] | null> {
    return valueOf(await bridge.openHistory({ card }))
  }

  /** Chooses another model of memory: everything is worked out anew. True when it was saved. */
  const changeModel = async (change: MemoryModelChange): Promise<boolean> =>
    takeModel(await bridge.changeMemoryModel(change))

  /** Goes back to the parameters that were last replaced, in the same way. */
  const undoModel = async (): Promise<boolean> => takeModel(await bridge.undoMemoryModel({}))

  function takeModel(reply: Reply<OpenedUnderModel>): boolean {
    const opened = valueOf(reply)
    if (opened === null) return false
    useSettings().open(opened.settings)
    take({ ok: true, value: opened.progress })
    return true
  }

  async function answerClockJump(answer: 'now-is-right' | 'gap-is-real'): Promise<void> {
    take(await bridge.answerClockJump({ answer }))
  }

  return {
    progress,
    writings,
    clockJump,
    history,
    load,
    record,
    apply,
    grade,
    cram,
    mark,
    write,
    unwrite,
    note,
    takeBack,
    undo,
    redo,
    openHistory,
    changeModel,
    undoModel,
    answerClockJump,
  }
})

function mayChangeWritings({ type }: ProgressEvent): boolean {
  return type === 'cardWritten' || type === 'cardsUnwritten' || type === 'cardNoted' || type === 'undone'
}

/** What was answered; null for a failure, which the student is told of. */
function valueOf<Value>(reply: Reply<Value>): Value | null {
  if (reply.ok) return reply.value
  useMessages().say(reply.message)
  return null
}
