import { EMPTY_DAY } from './day-tally'
import type { EventOf } from './events'
import type { AttemptRecord, Change, ProgressTables } from './tables'

const EMPTY_ATTEMPT: AttemptRecord = { finish: null, marks: null }

/** An attempt that was finished, and the writing it adds to its day. */
export function changesOfFinish(tables: ProgressTables, event: EventOf<'attemptFinished'>): Change[] {
  const { device, seq, at, day, attempt, pack, prompt, way, words, durationMs } = event
  const record = tables.attempts.get(attempt) ?? EMPTY_ATTEMPT
  const tally = tables.days.get(day) ?? EMPTY_DAY
  const finish = { event: { device, seq }, at, day, pack, prompt, way, words, durationMs }
  return [
    { table: 'attempts', key: attempt, row: { ...record, finish } },
    {
      table: 'days',
      key: day,
      row: { ...tally, attempts: tally.attempts + 1, writingMs: tally.writingMs + durationMs },
    },
  ]
}

/** Which points an attempt made, in place of what was said of it before. */
export function changesOfPointMarks(tables: ProgressTables, event: EventOf<'pointsMarked'>): Change[] {
  const { day, ticked, missed } = event
  const record = tables.attempts.get(event.attempt) ?? EMPTY_ATTEMPT
  return [{ table: 'attempts', key: event.attempt, row: { ...record, marks: { day, ticked, missed } } }]
}
