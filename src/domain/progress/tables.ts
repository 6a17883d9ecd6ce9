import * as v from 'valibot'
import { idSchema } from '@/domain/pack/fields'
import { cardMemorySchema, type CardMemory } from '@/domain/scheduling/card-memory'
import { GRADES } from '@/domain/scheduling/grade'
import { attemptIdSchema, cardKeySchema, eventRefSchema, type AttemptId, type CardKey } from './events'
import { momentSchema } from './moment'
import { studyDaySchema, type StudyDay } from './study-day'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const dayTallySchema = v.strictObject({
  grades: v.strictObject(v.entriesFromList(GRADES, count)),
  newCards: count,
  drillMs: count,
  attempts: count,
  writingMs: count,
})
/** What was done on one study day. A card counts for at most a minute of `drillMs`, for students do leave the room. */
export type DayTally = Readonly<v.InferOutput<typeof dayTallySchema>>

export const attemptFinishSchema = v.strictObject({
  event: eventRefSchema,
  at: momentSchema,
  day: studyDaySchema,
  pack: idSchema,
  prompt: idSchema,
  way: idSchema,
  words: count,
  durationMs: count,
})
/** How an attempt ended; `event` is what an undo names to take the finish back. */
export type AttemptFinish = Readonly<v.InferOutput<typeof attemptFinishSchema>>

export const pointMarksSchema = v.strictObject({
  day: studyDaySchema,
  ticked: v.array(idSchema),
  missed: v.array(idSchema),
})
/** Which outline points the student found in an answer, and which were missing. */
export type PointMarks = Readonly<v.InferOutput<typeof pointMarksSchema>>

export const attemptRecordSchema = v.strictObject({
  finish: v.nullable(attemptFinishSchema),
  marks: v.nullable(pointMarksSchema),
})
/** What the log says of an attempt; without a finish it is still being written. */
export type AttemptRecord = Readonly<v.InferOutput<typeof attemptRecordSchema>>

export const cardChangeSchema = v.strictObject({
  table: v.literal('cards'),
  key: cardKeySchema,
  row: v.nullable(cardMemorySchema),
})
export const dayChangeSchema = v.strictObject({
  table: v.literal('days'),
  key: studyDaySchema,
  row: v.nullable(dayTallySchema),
})
export const attemptChangeSchema = v.strictObject({
  table: v.literal('attempts'),
  key: attemptIdSchema,
  row: v.nullable(attemptRecordSchema),
})
export const changeSchema = v.variant('table', [cardChangeSchema, dayChangeSchema, attemptChangeSchema])
/** A row put in place of the one a table had; null takes it out. */
export type Change = Readonly<v.InferOutput<typeof changeSchema>>

/** Everything the screens read of the student's progress. Rows are never changed in place, only replaced. */
export interface Tables {
  readonly cards: Map<CardKey, CardMemory>
  readonly days: Map<StudyDay, DayTally>
  readonly attempts: Map<AttemptId, AttemptRecord>
}

/** The same, for those who only look. */
export interface ProgressTables {
  readonly cards: ReadonlyMap<CardKey, CardMemory>
  readonly days: ReadonlyMap<StudyDay, DayTally>
  readonly attempts: ReadonlyMap<AttemptId, AttemptRecord>
}

/** Makes a change and answers with the change that takes it back exactly. */
export function exchange(tables: Tables, change: Change): Change {
  switch (change.table) {
    case 'cards':
      return { ...change, row: replaceRow(tables.cards, change.key, change.row) }
    case 'days':
      return { ...change, row: replaceRow(tables.days, change.key, change.row) }
    case 'attempts':
      return { ...change, row: replaceRow(tables.attempts, change.key, change.row) }
  }
}

function replaceRow<Key, Row>(table: Map<Key, Row>, key: Key, row: Row | null): Row | null {
  const before = table.get(key) ?? null
  if (row === null) table.delete(key)
  else table.set(key, row)
  return before
}
