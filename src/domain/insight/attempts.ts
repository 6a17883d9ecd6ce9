import type { AttemptId } from '@/domain/progress/events'
import type { AttemptFinish, AttemptOutcome, ProgressTables } from '@/domain/progress/tables'

/** A finished attempt, with what the student said of it. */
export interface FinishedAttempt extends AttemptFinish {
  readonly attempt: AttemptId
  readonly outcome: AttemptOutcome | null
}

/** The attempts that were finished, neither taken back nor deleted, latest first. */
export function finishedAttempts(tables: Pick<ProgressTables, 'attempts'>): FinishedAttempt[] {
  const finished: FinishedAttempt[] = []
  for (const [attempt, { finish, outcome, deletion }] of tables.attempts) {
    if (finish !== null && deletion === null) finished.push({ ...finish, attempt, outcome })
  }
  return finished.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}
