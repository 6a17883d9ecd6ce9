import type { StudyDay } from '@/domain/progress/study-day'
import type { FinishedAttempt } from './attempts'

/**
 * The attempt whose question is to be planned again by now: the one whose day came first, until the question has been planned or
 * another answer to it reviewed since. Null when there is none. Attempts come latest first.
 */
export function attemptToRedo(attempts: readonly FinishedAttempt[], day: StudyDay): FinishedAttempt | null {
  let first: FinishedAttempt | null = null
  for (const attempt of attempts) {
    const wanted = attempt.outcome?.redoOn
    if (wanted === undefined || wanted > day || isDoneSince(attempt, attempts)) continue
    if (first?.outcome?.redoOn === undefined || wanted <= first.outcome.redoOn) first = attempt
  }
  return first
}

function isDoneSince({ prompt, at }: FinishedAttempt, attempts: readonly FinishedAttempt[]): boolean {
  return attempts.some(
    (later) =>
      later.prompt === prompt && later.at > at && (later.way === 'plan-sprint' || later.outcome !== null),
  )
}
