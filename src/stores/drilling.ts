import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import {
  answersThatCount,
  endAt,
  extended,
  figuresOf,
  shareOfEnd,
  type DrillAnswer,
  type DrillEnd,
} from '@/domain/drill/drill'
import { HARDEST_NAMED, hardestOf } from '@/domain/drill/hardest'
import type { CardKey, CardMark } from '@/domain/progress/events'
import { cardsOf, type Action } from '@/domain/progress/history'
import type { StudyDay } from '@/domain/progress/study-day'
import { isBuried, UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'
import { becomesLeech } from '@/domain/scheduling/leech'
import { countsOf, nextCard, type QueueCounts } from '@/domain/scheduling/queue'
import type { QueuedCard } from '@/domain/scheduling/queued-card'
import { answerTo, cardSpot, type GivenGrade } from './card-spot'
import { useDayCards } from './day-cards'
import { useDeck } from './deck'
import { oneAtATime } from './one-at-a-time'
import { useProgress } from './progress'
import { useSettings } from './settings'

const NO_CARDS: QueueCounts = { learning: 0, reviews: 0, fresh: 0, total: 0 }

/** A drill: the card shown, what was answered since it was started, and where it ends. Kept while other screens are open. */
export const useDrilling = defineStore('drilling', () => {
  const deck = useDeck()
  const progress = useProgress()
  const settings = useSettings()
  const today = useDayCards()
  const { shown, show, clear, reveal, setAside, keepWork, remember } = cardSpot()
  const { isSaving, alone, inTurn } = oneAtATime()

  const isRunning = ref(false)
  /** When the next card comes, if all that are left come later today. */
  const waitUntil = ref<string | null>(null)
  /** What is left today, as of the last thing the student did. */
  const counts = shallowRef(NO_CARDS)
  const countsAtStart = shallowRef(NO_CARDS)
  const end = shallowRef<DrillEnd>(endAt('all', 0))
  const given = shallowRef<readonly DrillAnswer[]>([])
  /** The card whose latest answer has made it one that needs help. */
  const leech = shallowRef<CardKey | null>(null)
  let latest: CardKey | null = null
  let isAhead = false

  const memory = computed(() => (shown.value === null ? UNSEEN : memoryOf(shown.value.card)))
  const undoable = computed(() => progress.history.undo)
  const redoable = computed(() => progress.history.redo?.action ?? null)
  /** The answers of this drill that have not been taken back. */
  const answers = computed(() => {
    const undos = progress.progress?.undos
    return undos === undefined ? [] : answersThatCount(given.value, undos)
  })
  const figures = computed(() => figuresOf(answers.value))
  const hardest = computed(() => hardestOf(answers.value, HARDEST_NAMED))
  /** How far the drill has come towards the end that was chosen; null when it ends with nothing left. */
  const share = computed(() => shareOfEnd(end.value, figures.value))
  const hasReachedEnd = computed(() => share.value === 1)

  function memoryOf(card: CardKey): CardMemory {
    return progress.progress?.cards.get(card) ?? UNSEEN
  }

  /** Makes the day's queue anew. A card that is shown stays, unless it is there no longer. */
  function prepare(day: StudyDay, now: Date): void {
    today.prepare(day)
    settle(now)
  }

  /** Starts a drill with so many new cards beyond what the day allowed. */
  function meetMore(newCards: number, now: Date): void {
    today.letIn(newCards)
    start(now)
  }

  /** Starts a drill that ends where the settings say. */
  function start(now: Date): void {
    const { drillGoal, drillLength } = settings.settings
    end.value = endAt(drillGoal, drillLength)
    isRunning.value = true
    isAhead = false
    latest = null
    given.value = []
    leech.value = null
    showNext(now)
    countsAtStart.value = counts.value
  }

  function stop(): void {
    isRunning.value = false
    clear()
    waitUntil.value = null
    leech.value = null
  }

  /** Goes on beyond the end: for as long as was chosen, once more. */
  function extend(now: Date): void {
    end.value = extended(end.value, figures.value)
    showNext(now)
  }

  /** Goes on beyond the end until nothing is left. */
  function finish(now: Date): void {
    end.value = { ...end.value, kind: 'all' }
    showNext(now)
  }

  /** Shows the card that comes now, if there is one and the end has not been reached. */
  function showNext(now: Date): void {
    if (today.queue === null) return
    const next = hasReachedEnd.value ? null : (nextOf(now) ?? nextOfPlan(now))
    const isEarly = next?.kind === 'learning' && next.rank > now.getTime() && !isAhead
    waitUntil.value = next !== null && isEarly ? new Date(next.rank).toISOString() : null
    if (next === null || isEarly) clear()
    else show(next.card)
    count(now)
  }

  const nextOf = (now: Date): QueuedCard | null =>
    today.queue === null ? null : nextCard(today.queue, now, latest)

  /** What the plan has for the minutes left, once the cards it chose are done. */
  function nextOfPlan(now: Date): QueuedCard | null {
    today.planAgain()
    return nextOf(now)
  }

  /** Goes on, for this drill, with cards whose moment has not come yet. */
  function goAhead(now: Date): void {
    isAhead = true
    showNext(now)
  }

  async function grade(grading: GivenGrade, now: Date): Promise<void> {
    const asked = shown.value
    if (asked === null) return
    const before = memoryOf(asked.card)
    if ((await alone(() => progress.grade(answerTo(asked, grading)))) !== true) return

    const answer = progress.history.undo
    if (answer?.type === 'graded') {
      given.value = [...given.value, answer]
      remember(answer, asked)
    }
    if (becomesLeech(before, memoryOf(asked.card))) leech.value = asked.card
    moveOn(asked.card, now)
  }

  const suspend = (now: Date): Promise<void> => putAway('suspended', now)
  /** Puts the shown card off until tomorrow. */
  const bury = (now: Date): Promise<void> => putAway('buried', now)

  async function putAway(mark: CardMark, now: Date): Promise<void> {
    const card = shown.value?.card
    if (card === undefined) return
    if ((await alone(() => progress.mark(mark, true, [card]))) === true) moveOn(card, now)
  }

  /** Marks the shown card to come back to it, or no longer. */
  async function flag(): Promise<void> {
    const card = shown.value?.card
    if (card !== undefined) await alone(() => progress.mark('flagged', !memory.value.isFlagged, [card]))
  }

  /** Puts suspended cards back among the others. */
  async function unsuspend(cards: readonly CardKey[], now: Date): Promise<void> {
    if ((await alone(() => progress.mark('suspended', false, cards))) !== true) return
    today.place(cards)
    settle(now)
  }

  /** To be called when cards were written or marked by another hand while the drill is open. */
  function refresh(now: Date): void {
    today.place([])
    settle(now)
  }

  /**
   * Takes the latest thing the student did back, and shows its card again: revealed, if it had been graded. Answers with what it
   * was, since it may be something of another screen; null where there was nothing, or it could not be saved.
   */
  async function undo(now: Date): Promise<Action | null> {
    const action = await inTurn(progress.undo)
    if (action === null) return null
    takeIn(action)
    const back = isRunning.value ? cardToReturnTo(action) : null
    if (back === null) {
      settle(now)
      return action
    }
    waitUntil.value = null
    if (action.type === 'graded') show(back, action)
    else show(back)
    count(now)
    return action
  }

  /** Does again what was taken back last, and answers with it; null where there was nothing, or it could not be saved. */
  async function redo(now: Date): Promise<Action | null> {
    const action = await inTurn(progress.redo)
    if (action === null) return null
    takeIn(action)
    if (action.type === 'graded' && action.card === shown.value?.card) moveOn(action.card, now)
    else settle(now)
    return action
  }

  function takeIn(action: Action): void {
    // The answer that made it one that needs help counts no longer.
    if (action.type === 'graded' && action.card === leech.value) leech.value = null
    today.place(cardsOf(action))
  }

  /** Where an undo leads back to; null when that is several cards, one shown already, or one that has no place in the day. */
  function cardToReturnTo(action: Action): CardKey | null {
    const [card, ...others] = cardsOf(action)
    if (card === undefined || others.length > 0 || action.type === 'crammed') return null
    if (action.type === 'graded') return deck.deck?.faces.has(card) === true ? card : null

    const faces = deck.deck?.entries.get(card)?.faces ?? [card]
    const isShown = shown.value !== null && faces.includes(shown.value.card)
    return isShown ? null : (faces.find((face) => today.queue?.places.has(face)) ?? null)
  }

  function moveOn(card: CardKey, now: Date): void {
    latest = card
    today.place([card])
    showNext(now)
  }

  /** Leaves the card that is shown if it can stay; otherwise shows the next, where a drill is running. */
  function settle(now: Date): void {
    if (isRunning.value && !canStay()) showNext(now)
    else count(now)
  }

  function canStay(): boolean {
    if (shown.value === null || today.queue === null) return false
    const isPutAway = memory.value.isSuspended || isBuried(memory.value, today.queue.day)
    return !isPutAway && deck.deck?.faces.has(shown.value.card) === true
  }

  function count(now: Date): void {
    counts.value = today.queue === null ? NO_CARDS : countsOf(today.queue, now)
  }

  /** Help with a leech was taken, or is not wanted. */
  function dismissLeech(): void {
    leech.value = null
  }

  return {
    shown,
    memory,
    waitUntil,
    isRunning,
    isSaving,
    counts,
    countsAtStart,
    end,
    share,
    hasReachedEnd,
    answers,
    figures,
    hardest,
    leech,
    undoable,
    redoable,
    prepare,
    meetMore,
    start,
    stop,
    extend,
    finish,
    showNext,
    goAhead,
    reveal,
    setAside,
    keepWork,
    grade,
    suspend,
    bury,
    flag,
    unsuspend,
    refresh,
    undo,
    redo,
    dismissLeech,
  }
})
