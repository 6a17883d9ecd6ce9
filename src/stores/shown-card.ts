import { shallowRef, type ShallowRef } from 'vue'
import type { CardAnswer, CardKey, Confidence } from '@/domain/progress/events'
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
}

/** A grade, how long the card was looked at, and the share of its parts that were right where that can be told. */
export interface GivenGrade {
  readonly grade: Grade
  readonly durationMs: number
  readonly credit?: number | null
}

/** The place where one card lies at a time: on the drill's desk and the cram's alike. */
export interface CardPlace {
  readonly shown: ShallowRef<ShownCard | null>
  /** Puts a card there; `answered` is one whose answer was taken back: it is shown with its answer. */
  readonly show: (card: CardKey, answered?: Pick<CardAnswer, 'confidence'>) => void
  readonly clear: () => void
  readonly reveal: (confidence?: Confidence | null) => void
  readonly setAside: (earlierMs: number) => void
}

/** An empty place. */
export function cardPlace(): CardPlace {
  const shown = shallowRef<ShownCard | null>(null)
  let turn = 0

  function show(card: CardKey, answered?: Pick<CardAnswer, 'confidence'>): void {
    turn += 1
    const confidence = answered?.confidence ?? null
    shown.value = { turn, card, isRevealed: answered !== undefined, confidence, earlierMs: 0 }
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

  return { shown, show, clear, reveal, setAside }
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
