import { defineStore } from 'pinia'
import { computed, ref, shallowRef, triggerRef } from 'vue'
import { bridge } from '@/bridge/client'
import type { Recorded, Reply } from '@/bridge/contract'
import type { Card } from '@/domain/pack/schema'
import { cardKey, type CardKey } from '@/domain/progress/events'
import { undoTargetOf, type Progress } from '@/domain/progress/progress'
import type { StudyDay } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { comeBackAfter } from '@/domain/scheduling/come-back'
import type { Grade } from '@/domain/scheduling/grade'
import {
  buildQueue,
  countsOf,
  nextCard,
  requeue,
  type Queue,
  type QueueCounts,
} from '@/domain/scheduling/queue'
import { useLibrary } from './library'
import { useProgress } from './progress'
import { useSettings } from './settings'

/** The card in front of the student; each showing has a `turn` of its own, even when the same card comes twice. */
export interface ShownCard {
  readonly turn: number
  readonly card: CardKey
  readonly isRevealed: boolean
  /** How long it was looked at before the screen was left. */
  readonly earlierMs: number
}

/** One answer of this session. */
export interface Answer {
  readonly card: CardKey
  readonly grade: Grade
}

const NO_CARDS: QueueCounts = { learning: 0, reviews: 0, fresh: 0, total: 0 }

/** A drill: the day's queue, the card shown, and what was answered since it was started. Kept while other screens are open. */
export const useDrilling = defineStore('drilling', () => {
  const library = useLibrary()
  const progress = useProgress()
  const settings = useSettings()

  const queue = shallowRef<Queue | null>(null)
  const shown = shallowRef<ShownCard | null>(null)
  /** When the next card comes, if all that are left come later today. */
  const waitUntil = ref<string | null>(null)
  const isRunning = ref(false)
  const isSaving = ref(false)
  /** What is left today, as of the last thing the student did. */
  const counts = shallowRef(NO_CARDS)
  const countsAtStart = shallowRef(NO_CARDS)
  const answers = shallowRef<readonly Answer[]>([])
  /** How many new cards one day allows because the student asked for more; forgotten when the app is closed. */
  let raised: { readonly day: StudyDay; readonly newCards: number } | null = null
  let fold: Progress | null = null
  let isAhead = false
  let turn = 0

  const cards = computed<ReadonlyMap<CardKey, Card>>(() => {
    const pack = library.pack
    return new Map(pack?.cards.map((card) => [cardKey(pack.id, card.id), card]))
  })
  const memory = computed(() =>
    shown.value === null ? UNSEEN : (progress.progress?.cards.get(shown.value.card) ?? UNSEEN),
  )
  /** What Undo takes back: the latest grade or suspension of the day. */
  const undoable = computed(() => {
    const target = progress.progress === null ? null : undoTargetOf(progress.progress)
    if (target === null || target.type === 'unsuspended' || target.day !== queue.value?.day) return null
    return cards.value.has(target.card) ? target : null
  })

  /** New cards that the day's quota keeps away. */
  const unmet = computed(() =>
    queue.value === null ? 0 : Math.max(0, queue.value.unseen.length - queue.value.newLeft),
  )
  /** When to come back once nothing is left; tomorrow has its usual quota, whatever today's was raised to. */
  const comeBack = computed(() =>
    queue.value === null || progress.progress === null
      ? null
      : comeBackAfter({ ...queue.value, newPerDay: settings.settings.newCardsADay }, progress.progress),
  )

  /** Makes the day's queue anew. A card that is shown stays. */
  function prepare(day: StudyDay, now: Date): void {
    build(day)
    if (isRunning.value && shown.value === null) showNext(now)
    else count(now)
  }

  function build(day: StudyDay): void {
    fold = progress.progress
    if (fold === null) return
    queue.value = buildQueue({
      cards: [...cards.value.keys()],
      tables: fold,
      day,
      newPerDay: quotaOn(day),
    })
  }

  function quotaOn(day: StudyDay): number {
    const { newCardsADay } = settings.settings
    return raised?.day === day ? Math.max(raised.newCards, newCardsADay) : newCardsADay
  }

  /** Starts a drill with so many new cards beyond what the day allowed. */
  function meetMore(newCards: number, now: Date): void {
    if (queue.value === null) return
    const { day } = queue.value
    const met = progress.progress?.days.get(day)?.newCards ?? 0
    raised = { day, newCards: Math.max(met, quotaOn(day)) + newCards }
    build(day)
    start(now)
  }

  function start(now: Date): void {
    isRunning.value = true
    isAhead = false
    answers.value = []
    showNext(now)
    countsAtStart.value = counts.value
  }

  function stop(): void {
    isRunning.value = false
    shown.value = null
    waitUntil.value = null
  }

  /** Shows the card that comes now, if there is one. */
  function showNext(now: Date): void {
    if (queue.value === null) return
    const next = nextCard(queue.value, now)
    const isEarly = next?.kind === 'learning' && next.rank > now.getTime() && !isAhead
    waitUntil.value = next !== null && isEarly ? new Date(next.rank).toISOString() : null
    if (next === null || isEarly) shown.value = null
    else show(next.card)
    count(now)
  }

  /** Goes on, for this session, with cards whose moment has not come yet. */
  function goAhead(now: Date): void {
    isAhead = true
    showNext(now)
  }

  function reveal(): void {
    if (shown.value !== null) shown.value = { ...shown.value, isRevealed: true }
  }

  /** Notes how long the card has been looked at when its screen is left. */
  function setAside(earlierMs: number): void {
    if (shown.value !== null) shown.value = { ...shown.value, earlierMs }
  }

  async function grade(given: Grade, durationMs: number, now: Date): Promise<void> {
    const card = shown.value?.card
    if (card === undefined) return
    if (!(await saved(() => bridge.gradeCard({ card, grade: given, durationMs })))) return
    answers.value = [...answers.value, { card, grade: given }]
    moveOn(card, now)
  }

  async function suspend(now: Date): Promise<void> {
    const card = shown.value?.card
    if (card === undefined) return
    if (await saved(() => bridge.suspendCard({ card }))) moveOn(card, now)
  }

  /** Puts suspended cards back among the others, one after the other, until one cannot be saved. */
  async function unsuspend(suspended: readonly CardKey[], now: Date): Promise<void> {
    for (const card of suspended) {
      if (!(await saved(() => bridge.unsuspendCard({ card })))) break
      place(card)
    }
    count(now)
  }

  /** Takes the latest grade or suspension back and shows its card again: revealed, if it had been graded. */
  async function undo(now: Date): Promise<void> {
    const target = undoable.value
    if (target === null) return
    const { device, seq, card, type } = target
    if (!(await saved(() => bridge.takeBack({ target: { device, seq } })))) return
    if (type === 'graded' && answers.value.at(-1)?.card === card) answers.value = answers.value.slice(0, -1)
    place(card)
    waitUntil.value = null
    show(card, type === 'graded')
    count(now)
  }

  function show(card: CardKey, isRevealed = false): void {
    turn += 1
    shown.value = { turn, card, isRevealed, earlierMs: 0 }
  }

  function moveOn(card: CardKey, now: Date): void {
    place(card)
    showNext(now)
  }

  /** Puts one card where it now belongs; the others stay where they are unless the whole log was read anew. */
  function place(card: CardKey): void {
    if (queue.value === null || progress.progress === null) return
    if (fold !== progress.progress) {
      build(queue.value.day)
      return
    }
    requeue(queue.value, card, fold)
    triggerRef(queue)
  }

  function count(now: Date): void {
    counts.value = queue.value === null ? NO_CARDS : countsOf(queue.value, now)
  }

  /** One thing at a time: what is asked while another is being saved is let go. */
  async function saved(ask: () => Promise<Reply<Recorded>>): Promise<boolean> {
    if (isSaving.value) return false
    isSaving.value = true
    try {
      return await progress.record(ask())
    } finally {
      isSaving.value = false
    }
  }

  return {
    queue,
    cards,
    shown,
    memory,
    waitUntil,
    isRunning,
    isSaving,
    counts,
    countsAtStart,
    answers,
    undoable,
    unmet,
    comeBack,
    prepare,
    meetMore,
    start,
    stop,
    showNext,
    goAhead,
    reveal,
    setAside,
    grade,
    suspend,
    unsuspend,
    undo,
  }
})
