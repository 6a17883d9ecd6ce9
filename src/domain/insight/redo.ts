import type { StudyDay } from '@/domain/progress/study-day'
import type { FinishedAttempt } from './attempts'

/**
 * The attempt whose question is to be planned again by now: the one whose day came first, until a plan sprint of the question
 * has been finished since. Null when there is none. Attempts come latest first.
 */
export function redoOn(attempts: readonly FinishedAttempt[], day: StudyDay): FinishedAttempt | null {
  const sprints = attempts.filter(({ way }) => way === 'plan-sprint')
  let first: FinishedAttempt | null = null
  for (const attempt of attempts) {
    const wanted = attempt.outcome?.redoOn
    if (wanted === undefined || wanted > day) continue
    if (sprints.some(({ prompt, at }) => prompt === attempt.prompt && at > attempt.at)) continue
    if (first?.outcome?.redoOn === undefined || wanted <= first.outcome.redoOn) first = attempt
  }
  return first
}
