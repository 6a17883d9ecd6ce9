import type { AttemptId } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import type { AttemptLine } from './attempt-line'
import { sortAttempts } from './sort-attempts'

/** An attempt whose coverage was predicted, with what was found; both are shares of the needed points. */
export interface ForetoldAttempt {
  readonly attempt: AttemptId
  readonly day: StudyDay
  readonly question: string
  readonly predicted: number
  readonly found: number
}

/** The attempts before whose review the student said how much they expected, oldest first. */
export function foretoldAttempts(lines: readonly AttemptLine[]): ForetoldAttempt[] {
  return sortAttempts(lines, 'earliest').flatMap(
    ({ attempt, day, question, predictedCoverage: predicted, coverage: found }) =>
      predicted === null || found === null ? [] : [{ attempt, day, question, predicted, found }],
  )
}

/** How predictions stand to what was found, as shares. */
export interface Bias {
  /** The mean of what was predicted beyond what was found; below zero when less was expected. */
  readonly beyond: number
  /** The mean distance, to whichever side. */
  readonly distance: number
}

/** The student’s bias over some attempts; null when there are none. */
export function biasOf(foretold: readonly Pick<ForetoldAttempt, 'predicted' | 'found'>[]): Bias | null {
  if (foretold.length === 0) return null
  const errors = foretold.map(({ predicted, found }) => predicted - found)
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  return { beyond: mean(errors), distance: mean(errors.map(Math.abs)) }
}

/** The attempts whose level was predicted or that a teacher has marked, oldest first. */
export function judgedAttempts(lines: readonly AttemptLine[]): AttemptLine[] {
  return sortAttempts(lines, 'earliest').filter(
    ({ predictedLevel, mark }) => predictedLevel !== null || mark !== null,
  )
}
