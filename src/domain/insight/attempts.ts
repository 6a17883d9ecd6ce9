import type { AttemptId } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import type { AttemptFinish, PointMarks, ProgressTables } from '@/domain/progress/tables'

/** A finished attempt, with the points ticked and missed if the student has marked it. */
export interface FinishedAttempt extends AttemptFinish {
  readonly attempt: AttemptId
  readonly marks: PointMarks | null
}

/** How one outline point fared over all attempts; the days are the latest, null where there was none. */
export interface PointRecord {
  readonly ticked: number
  readonly missed: number
  readonly lastTicked: StudyDay | null
  readonly lastMissed: StudyDay | null
}

const UNMARKED: PointRecord = { ticked: 0, missed: 0, lastTicked: null, lastMissed: null }

/** The attempts that were finished and not taken back, latest first. */
export function finishedAttempts(tables: Pick<ProgressTables, 'attempts'>): FinishedAttempt[] {
  const finished: FinishedAttempt[] = []
  for (const [attempt, { finish, marks }] of tables.attempts) {
    if (finish !== null) finished.push({ ...finish, attempt, marks })
  }
  return finished.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}

/** What the finished attempts on one pack say of its outline points, by point id. Marks made anew replace an attempt's old ones. */
export function pointRecords(
  tables: Pick<ProgressTables, 'attempts'>,
  pack: string,
): ReadonlyMap<string, PointRecord> {
  const records = new Map<string, PointRecord>()
  const recordOf = (point: string) => records.get(point) ?? UNMARKED
  for (const { finish, marks } of tables.attempts.values()) {
    if (finish?.pack !== pack || marks === null) continue
    for (const point of marks.ticked) {
      const record = recordOf(point)
      records.set(point, {
        ...record,
        ticked: record.ticked + 1,
        lastTicked: later(record.lastTicked, marks.day),
      })
    }
    for (const point of marks.missed) {
      const record = recordOf(point)
      records.set(point, {
        ...record,
        missed: record.missed + 1,
        lastMissed: later(record.lastMissed, marks.day),
      })
    }
  }
  return records
}

function later(known: StudyDay | null, day: StudyDay): StudyDay {
  return known !== null && known > day ? known : day
}
