import type { AttemptId } from '@/domain/progress/events'
import { daysBetween, type StudyDay } from '@/domain/progress/study-day'
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

/** How many days a deleted attempt can be brought back. */
export const DELETED_KEPT_DAYS = 30

/** An attempt that can be brought back; `finish` is null for one that was not finished. */
export interface DeletedAttempt {
  readonly attempt: AttemptId
  /** The day on which it was deleted. */
  readonly day: StudyDay
  readonly finish: AttemptFinish | null
}

/** The attempts that were deleted in the last thirty days, those deleted last first. */
export function deletedAttempts(tables: Pick<ProgressTables, 'attempts'>, today: StudyDay): DeletedAttempt[] {
  const deleted: DeletedAttempt[] = []
  for (const [attempt, { finish, deletion }] of tables.attempts) {
    if (deletion === null || daysBetween(deletion.day, today) > DELETED_KEPT_DAYS) continue
    deleted.unshift({ attempt, day: deletion.day, finish })
  }
  return deleted.sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1))
}
