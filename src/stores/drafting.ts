import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { UnfinishedAttempt } from '@/bridge/contract'
import { type Attempt, DRAFT_FIELDS, type DraftField } from '@/domain/practice/attempt'
import type { Reading } from '@/domain/practice/clock'
import {
  type AttemptStart,
  backToPhase,
  continueAttempt,
  countGap,
  deductGap,
  finish as finished,
  nextPhase,
  resume,
  startAttempt,
  takeBreak,
  tick,
  typed,
} from '@/domain/practice/draft-control'
import type { JournalDamage } from '@/domain/practice/replay-journal'
import type { Phase } from '@/domain/practice/way'
import { type DraftJournal, draftJournal } from './draft-journal'
import { useFlushing } from './flushing'
import { useMessages } from './messages'
import { useProgress } from './progress'

/**
 * The attempt that is being written. `draft` has every key pressed; `attempt`, which the screen shows, is brought up to it
 * each second, so that typing renders nothing.
 */
export const useDrafting = defineStore('drafting', () => {
  const attempt = shallowRef<Attempt | null>(null)
  const onDisk = shallowRef<Attempt | null>(null)
  const trouble = ref<string | null>(null)
  const damage = ref<JournalDamage>('none')
  const copied = shallowRef<Attempt | null>(null)
  const isFinishing = ref(false)

  let draft: Attempt | null = null
  let journal: DraftJournal | null = null

  /** Whether the words as shown are those that were copied last. */
  const isCopied = computed(() => haveSameTexts(attempt.value, copied.value))

  function begin(next: Attempt, firstSeq: number, cost: JournalDamage = 'none'): Promise<boolean> {
    draft = next
    journal = draftJournal(() => draft ?? next, firstSeq)
    attempt.value = next
    onDisk.value = null
    trouble.value = null
    damage.value = cost
    copied.value = null
    return save()
  }

  /** Whether there is room for an attempt: not while the words of another are nowhere but here, which is told. */
  async function hasRoom(): Promise<boolean> {
    if (draft === null || (await save())) return true
    useMessages().say('Words of another answer could not be saved yet. Go back to it and copy them first.')
    return false
  }

  /** Starts the clock of a new attempt; false when another one’s words would be lost, and nothing has begun. */
  async function start(wish: AttemptStart, now: Reading): Promise<boolean> {
    if (!(await hasRoom())) return false
    await begin(startAttempt(wish, now), 0)
    return true
  }

  /** Goes on with an attempt as the disk has it; false when another one’s words would be lost, and nothing has begun. */
  async function goOn(
    { attempt: kept, nextSeq, damage: cost }: UnfinishedAttempt,
    now: Reading,
  ): Promise<boolean> {
    if (!(await hasRoom())) return false
    await begin(continueAttempt(kept, now), nextSeq, cost)
    return true
  }

  /** Goes on with an attempt whose finish has just been taken back. */
  const takeUp = (reopened: Attempt, nextSeq: number): Promise<boolean> => begin(reopened, nextSeq)

  /** Takes in a text as it now reads; nothing is shown or sent until the next beat. */
  function type(field: DraftField, text: string, now: Reading): void {
    if (draft !== null && !isFinishing.value) draft = typed(draft, field, text, now)
  }

  function change(turn: (before: Attempt) => Attempt): Promise<boolean> {
    // What the main process finishes must not be given another line of journal meanwhile.
    if (draft === null || isFinishing.value) return Promise.resolve(true)
    draft = turn(draft)
    attempt.value = draft
    return save()
  }

  /** To be called each second: looks at the clock, shows how things stand, and saves. */
  const beat = (now: Reading): Promise<boolean> => change((before) => tick(before, now))
  const toNextPhase = (now: Reading): Promise<boolean> => change((before) => nextPhase(before, now))
  const backTo = (phase: Phase, now: Reading): Promise<boolean> =>
    change((before) => backToPhase(before, phase, now))
  const rest = (now: Reading): Promise<boolean> => change((before) => takeBreak(before, now))
  const endRest = (now: Reading): Promise<boolean> => change((before) => resume(before, now))
  const countAway = (): Promise<boolean> => change(countGap)
  const leaveAwayOut = (): Promise<boolean> => change(deductGap)

  /** Sends what is unsaved; true when every word is on disk. */
  async function save(): Promise<boolean> {
    const saving = journal
    if (saving === null) return true
    const reply = await saving.save()
    if (saving !== journal) return reply.ok
    trouble.value = reply.ok ? null : reply.message
    if (reply.ok) onDisk.value = reply.value
    return reply.ok
  }

  /** Ends the attempt: as it was finished, or null when that could not be saved and nothing has changed. */
  async function finish(now: Reading): Promise<Attempt | null> {
    if (draft === null || isFinishing.value) return null
    isFinishing.value = true
    const ended = finished(draft, now)
    const isSaved = (await save()) && (await useProgress().record(bridge.finishAttempt({ attempt: ended })))
    isFinishing.value = false
    if (!isSaved) return null
    close()
    return ended
  }

  /** Puts both texts on the clipboard, which works on a full disk too. */
  async function copyWords(): Promise<void> {
    if (draft === null) return
    const words = draft
    const text = [words.plan, words.answer].filter((part) => part.trim() !== '').join('\n\n')
    const reply = await bridge.copyText({ text })
    if (reply.ok) copied.value = words
    else useMessages().say(reply.message)
  }

  /**
   * Saves and lets go of the draft; false when its words are neither on disk nor on the clipboard, so that the screen must not
   * be left. Words that are not on disk stay here.
   */
  async function leave(): Promise<boolean> {
    const isSaved = await save()
    const isSafe = isSaved || haveSameTexts(draft, copied.value)
    if (isSaved) close()
    return isSafe
  }

  function close(): void {
    draft = null
    journal = null
    attempt.value = null
    onDisk.value = null
  }

  useFlushing().add(save)

  return {
    attempt,
    onDisk,
    trouble,
    damage,
    isCopied,
    isFinishing,
    start,
    goOn,
    takeUp,
    type,
    beat,
    toNextPhase,
    backTo,
    rest,
    endRest,
    countAway,
    leaveAwayOut,
    save,
    finish,
    copyWords,
    leave,
  }
})

function haveSameTexts(one: Attempt | null, other: Attempt | null): boolean {
  return DRAFT_FIELDS.every((field) => one?.[field] === other?.[field])
}
