import { shallowRef, type ShallowRef } from 'vue'
import type { CardWork } from '@/domain/answers/card-work'
import { eventIdOf, type EventId } from '@/domain/progress/event-order'
import type { CardAnswer, CardKey, Confidence, EventRef } from '@/domain/progress/events'
import type { Grade } from '@/domain/scheduling/grade'

/** The card in front of the student; each showing has a `turn` of its own, even when the same card comes twice. */
export interface ShownCard {
  readonly turn: number
  readonly card: CardKey
  readonly isRevealed: boolean
  /** How sure the student said to be before the answer was shown. */
  readonly confidence: Confidence | null
  /** How long it was looked at before the screen was left. */
  readonly earlierMs: number
  /** What the student has done on it; null before anything can have been. */
  readonly work: CardWork | null
  /** How it had been answered, when that was taken back. */
  readonly former: FormerAnswer | null
}

/** An answer that was taken back: the grade, and the share that was right where that could be told. */
export type FormerAnswer = Pick<CardAnswer, 'grade' | 'credit'>

/** A grade, how long the card was looked at, and the share of its parts that were right where that can be told. */
export interface GivenGrade {
  readonly grade: Grade
  readonly durationMs: number
  readonly credit?: number | null
}

/** The spot where one card lies at a time: on the drill's desk and the cram's alike. */
export interface CardSpot {
  readonly shown: ShallowRef<ShownCard | null>
  /** Puts a card there; `answered` is one whose answer was taken back: it is shown with its answer, and the work that led to it. */
  readonly show: (card: CardKey, answered?: CardAnswer & EventRef) => void
  readonly clear: () => void
  readonly reveal: (confidence?: Confidence | null) => void
  readonly setAside: (earlierMs: number) => void
  /** Notes what the student has done on the card so far. */
  readonly keepWork: (work: CardWork) => void
  /** Has the work that was done on a card come back with its answer, if that is taken back. */
  readonly remember: (answer: EventRef, asked: ShownCard) => void
}

/** An empty spot. */
export function cardSpot(): CardSpot {
  const shown = shallowRef<ShownCard | null>(null)
  const works = new Map<EventId, CardWork>()
  let turn = 0

  function show(card: CardKey, answered?: CardAnswer & EventRef): void {
    turn += 1
    shown.value = {
      turn,
      card,
      isRevealed: answered !== undefined,
      confidence: answered?.confidence ?? null,
      earlierMs: 0,
      work: (answered && works.get(eventIdOf(answered))) ?? null,
      former: answered ?? null,
    }
  }

  function clear(): void {
    shown.value = null
  }

  /** Shows the answer, and keeps how sure the student was where that was asked. */
  function reveal(confidence: Confidence | null = null): void {
    if (shown.value?.isRevealed === false) shown.value = { ...shown.value, isRevealed: true, confidence }
  }

  /** Notes how long the card has been looked at when its screen is left. */
  function setAside(earlierMs: number): void {
    if (shown.value !== null) shown.value = { ...shown.value, earlierMs }
  }

  /** New work stands for itself, and no longer for the answer that was taken back. */
  function keepWork(work: CardWork): void {
    if (shown.value !== null) shown.value = { ...shown.value, work, former: null }
  }

  function remember(answer: EventRef, { work }: ShownCard): void {
    if (work !== null) works.set(eventIdOf(answer), work)
  }

  return { shown, show, clear, reveal, setAside, keepWork, remember }
}

/** The answer to the card that is shown, as it is sent. */
export function answerTo(
  { card, confidence }: ShownCard,
  { grade, durationMs, credit = null }: GivenGrade,
): CardAnswer {
  return {
    card,
    grade,
    durationMs,
    ...(confidence !== null && { confidence }),
    ...(credit !== null && { credit }),
  }
}
