import type { AttemptId } from '@/domain/progress/events'
import type { AttemptFinish, PointMarks, ProgressTables } from '@/domain/progress/tables'

/** A finished attempt, with the points ticked and missed if the student has marked it. */
export interface FinishedAttempt extends AttemptFinish {
  readonly attempt: AttemptId
  readonly marks: PointMarks | null
}

/** The attempts that were finished and not taken back, latest first. */
export function finishedAttempts(tables: Pick<ProgressTables, 'attempts'>): FinishedAttempt[] {
  const finished: FinishedAttempt[] = []
  for (const [attempt, { finish, marks }] of tables.attempts) {
    if (finish !== null) finished.push({ ...finish, attempt, marks })
  }
  return finished.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}
