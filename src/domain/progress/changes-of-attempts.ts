import type { Outcome } from '@/domain/practice/review'
import { EMPTY_DAY } from './day-tally'
import type { EventOf } from './events'
import type { AttemptRecord, Change, ProgressTables } from './tables'

const EMPTY_ATTEMPT: AttemptRecord = { finish: null, outcome: null, deletion: null }

/** An attempt that was finished, and the writing it adds to its day. */
export function changesOfFinish(tables: ProgressTables, event: EventOf<'attemptFinished'>): Change[] {
  const {
    device,
    seq,
    at,
    day,
    attempt,
    pack,
    prompt,
    way,
    words,
    durationMs,
    writeMs,
    question = null,
    level = null,
  } = event
  const record = tables.attempts.get(attempt) ?? EMPTY_ATTEMPT
  const tally = tables.days.get(day) ?? EMPTY_DAY
  const finish = {
    event: { device, seq },
    ...{ at, day, pack, prompt, way, words, durationMs, question, level },
    ...(writeMs !== undefined && { writeMs }),
  }
  return [
    { table: 'attempts', key: attempt, row: { ...record, finish } },
    {
      table: 'days',
      key: day,
      row: { ...tally, attempts: tally.attempts + 1, writingMs: tally.writingMs + durationMs },
    },
  ]
}

/** What the student says of an attempt, in place of what was said before. */
export function changesOfReview(
  tables: ProgressTables,
  { attempt, day }: Pick<EventOf<'attemptReviewed'>, 'attempt' | 'day'>,
  outcome: Outcome,
): Change[] {
  const record = tables.attempts.get(attempt) ?? EMPTY_ATTEMPT
  return [{ table: 'attempts', key: attempt, row: { ...record, outcome: { day, ...outcome } } }]
}

/** An attempt that no list shows any more; what was written that day stays written. */
export function changesOfDeletion(tables: ProgressTables, event: EventOf<'attemptDeleted'>): Change[] {
  const { device, seq, day, attempt } = event
  const record = tables.attempts.get(attempt) ?? EMPTY_ATTEMPT
  return [{ table: 'attempts', key: attempt, row: { ...record, deletion: { event: { device, seq }, day } } }]
}

/** Cards that come before all others until each is answered. */
export function changesOfPrecedence({ attempt, day, cards }: EventOf<'cardsPutFirst'>): Change[] {
  return [...new Set(cards)].map((key) => ({ table: 'firsts', key, row: { attempt, day } }))
}
