import { countedMs } from '@/domain/progress/day-tally'
import { eventIdOf } from '@/domain/progress/event-order'
import type { EventOf } from '@/domain/progress/events'
import { isInForce, type Undos } from '@/domain/progress/undos'
import type { DrillGoal } from '@/domain/settings/settings'

const MINUTE_MS = 60_000

/** One answer of a drill or a cram, as it was noted. */
export type DrillAnswer = Pick<
  EventOf<'graded' | 'crammed'>,
  'device' | 'seq' | 'card' | 'grade' | 'durationMs'
>

/** Where a drill is to end: with nothing left, or after `length` minutes on cards or different cards, as `kind` says. */
export interface DrillEnd {
  readonly kind: DrillGoal
  readonly length: number
  /** The length that was chosen, which an extension offers again: the end moves, this stays. */
  readonly stride: number
}

/** The end as the student set it. */
export const endAt = (kind: DrillGoal, length: number): DrillEnd => ({ kind, length, stride: length })

/** What a drill has come to. */
export interface DrillFigures {
  /** Different cards. */
  readonly cards: number
  readonly answers: number
  readonly again: number
  /** Time on cards, of which one look counts for at most a minute. */
  readonly spentMs: number
}

/** What some answers come to. */
export function figuresOf(answers: readonly DrillAnswer[]): DrillFigures {
  return {
    cards: new Set(answers.map(({ card }) => card)).size,
    answers: answers.length,
    again: answers.filter(({ grade }) => grade === 'again').length,
    spentMs: answers.reduce((sum, { durationMs }) => sum + countedMs(durationMs), 0),
  }
}

/** Those of the answers that have not been taken back, or have been given back since. */
export function answersThatCount(answers: readonly DrillAnswer[], undos: Undos): DrillAnswer[] {
  return answers.filter((answer) => isInForce(undos, eventIdOf(answer)))
}

/** How far a drill has come towards its end, from 0 to 1, the end being reached at 1; null when it ends with nothing left. */
export function shareOfEnd({ kind, length }: Omit<DrillEnd, 'stride'>, figures: DrillFigures): number | null {
  switch (kind) {
    case 'all':
      return null
    case 'minutes':
      return Math.min(1, figures.spentMs / (length * MINUTE_MS))
    case 'cards':
      return Math.min(1, figures.cards / length)
  }
}

/** A later end: a stride beyond what has been done, never an earlier one. */
export function extended(end: DrillEnd, figures: DrillFigures): DrillEnd {
  const done = end.kind === 'cards' ? figures.cards : figures.spentMs / MINUTE_MS
  return { ...end, length: Math.max(end.length, done + end.stride) }
}
