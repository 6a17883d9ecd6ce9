import * as v from 'valibot'
import { cardSchema } from '@/domain/pack/card'
import { idSchema } from '@/domain/pack/fields'
import { promptLevelSchema } from '@/domain/pack/prompt'
import { effortSchema, type Effort } from '@/domain/plan/effort'
import { outcomeEntries } from '@/domain/practice/review'
import { cardMemorySchema, type CardMemory } from '@/domain/scheduling/card-memory'
import { GRADES } from '@/domain/scheduling/grade'
import {
  attemptIdSchema,
  cardKeySchema,
  CONFIDENCES,
  eventRefSchema,
  type AttemptId,
  type CardKey,
  type Confidence,
} from './events'
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

const attemptFinishSchema = v.strictObject({
  event: eventRefSchema,
  at: momentSchema,
  day: studyDaySchema,
  pack: idSchema,
  prompt: idSchema,
  way: idSchema,
  words: count,
  durationMs: count,
  /** What of it was spent in the phase for writing; absent where the log does not say. */
  writeMs: v.exactOptional(count),
  /** The question as it was put; null in those of 0.1.0. */
  question: v.nullable(v.string()),
  level: v.nullable(promptLevelSchema),
})
/** How an attempt ended; `event` is what an undo names to take the finish back. */
export type AttemptFinish = Readonly<v.InferOutput<typeof attemptFinishSchema>>

const attemptOutcomeSchema = v.strictObject({ day: studyDaySchema, ...outcomeEntries })
/** What the student said of an attempt, and when last. */
export type AttemptOutcome = Readonly<v.InferOutput<typeof attemptOutcomeSchema>>

const deletionSchema = v.strictObject({ event: eventRefSchema, day: studyDaySchema })

export const attemptRecordSchema = v.strictObject({
  finish: v.nullable(attemptFinishSchema),
  outcome: v.nullable(attemptOutcomeSchema),
  /** When it was deleted; `event` is what an undo names to bring it back. */
  deletion: v.nullable(deletionSchema),
})
/** What the log says of an attempt; without a finish it is still being written. */
export type AttemptRecord = Readonly<v.InferOutput<typeof attemptRecordSchema>>

export const writingSchema = v.strictObject({
  content: v.nullable(cardSchema),
  writtenOn: v.nullable(studyDaySchema),
  note: v.string(),
})
/** What the student wrote on a card, known by the key of its first face; the content is theirs alone or stands for the pack's. */
export type Writing = Readonly<v.InferOutput<typeof writingSchema>>

/** A card on which the student has written nothing. */
export const NOTHING_WRITTEN: Writing = { content: null, writtenOn: null, note: '' }

export const precedenceSchema = v.strictObject({ attempt: attemptIdSchema, day: studyDaySchema })
/** Why a card comes before others until it is answered: the attempt that missed its point. */
export type Precedence = Readonly<v.InferOutput<typeof precedenceSchema>>

export const surenessSchema = v.strictObject({ count, recalled: count })
/** How many answers were given with one confidence, and how many of them were right. */
export type Sureness = Readonly<v.InferOutput<typeof surenessSchema>>

const cardChangeSchema = v.strictObject({
  table: v.literal('cards'),
  key: cardKeySchema,
  row: v.nullable(cardMemorySchema),
})
const dayChangeSchema = v.strictObject({
  table: v.literal('days'),
  key: studyDaySchema,
  row: v.nullable(dayTallySchema),
})
const attemptChangeSchema = v.strictObject({
  table: v.literal('attempts'),
  key: attemptIdSchema,
  row: v.nullable(attemptRecordSchema),
})
const writingChangeSchema = v.strictObject({
  table: v.literal('writings'),
  key: cardKeySchema,
  row: v.nullable(writingSchema),
})
const precedenceChangeSchema = v.strictObject({
  table: v.literal('firsts'),
  key: cardKeySchema,
  row: v.nullable(precedenceSchema),
})
const costChangeSchema = v.strictObject({
  table: v.literal('costs'),
  key: studyDaySchema,
  row: v.nullable(effortSchema),
})
const surenessChangeSchema = v.strictObject({
  table: v.literal('confidences'),
  key: v.picklist(CONFIDENCES),
  row: v.nullable(surenessSchema),
})
export const changeSchema = v.variant('table', [
  cardChangeSchema,
  dayChangeSchema,
  attemptChangeSchema,
  writingChangeSchema,
  precedenceChangeSchema,
  costChangeSchema,
  surenessChangeSchema,
])
/** A row put in place of the one a table had; null takes it out. */
export type Change = Readonly<v.InferOutput<typeof changeSchema>>

/** Everything the screens read of the student's progress. Rows are never changed in place, only replaced. */
export interface Tables {
  readonly cards: Map<CardKey, CardMemory>
  readonly days: Map<StudyDay, DayTally>
  readonly attempts: Map<AttemptId, AttemptRecord>
  readonly writings: Map<CardKey, Writing>
  /** The cards that come before all others, until each is answered. */
  readonly firsts: Map<CardKey, Precedence>
  /** What cards cost on each study day, and how well their recall was foretold. */
  readonly costs: Map<StudyDay, Effort>
  readonly confidences: Map<Confidence, Sureness>
}

/** The same, for those who only look. */
export interface ProgressTables {
  readonly cards: ReadonlyMap<CardKey, CardMemory>
  readonly days: ReadonlyMap<StudyDay, DayTally>
  readonly attempts: ReadonlyMap<AttemptId, AttemptRecord>
  readonly writings: ReadonlyMap<CardKey, Writing>
  readonly firsts: ReadonlyMap<CardKey, Precedence>
  readonly costs: ReadonlyMap<StudyDay, Effort>
  readonly confidences: ReadonlyMap<Confidence, Sureness>
}

/** Tables with nothing in them. */
export const emptyTables = (): Tables => ({
  cards: new Map(),
  days: new Map(),
  attempts: new Map(),
  writings: new Map(),
  firsts: new Map(),
  costs: new Map(),
  confidences: new Map(),
})

/** Makes a change and answers with the change that takes it back exactly. */
export function exchange(tables: Tables, change: Change): Change {
  switch (change.table) {
    case 'cards':
      return { ...change, row: replaceRow(tables.cards, change.key, change.row) }
    case 'days':
      return { ...change, row: replaceRow(tables.days, change.key, change.row) }
    case 'attempts':
      return { ...change, row: replaceRow(tables.attempts, change.key, change.row) }
    case 'writings':
      return { ...change, row: replaceRow(tables.writings, change.key, change.row) }
    case 'firsts':
      return { ...change, row: replaceRow(tables.firsts, change.key, change.row) }
    case 'costs':
      return { ...change, row: replaceRow(tables.costs, change.key, change.row) }
    case 'confidences':
      return { ...change, row: replaceRow(tables.confidences, change.key, change.row) }
  }
}

function replaceRow<Key, Row>(table: Map<Key, Row>, key: Key, row: Row | null): Row | null {
  const before = table.get(key) ?? null
  if (row === null) table.delete(key)
  else table.set(key, row)
  return before
}
