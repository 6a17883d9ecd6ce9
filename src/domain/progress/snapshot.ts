import * as v from 'valibot'
import { cardMemorySchema } from '@/domain/scheduling/card-memory'
import { effortSchema } from '@/domain/plan/effort'
import {
  attemptIdSchema,
  cardKeySchema,
  CONFIDENCES,
  deviceSchema,
  eventRefSchema,
  eventSchema,
} from './events'
import { isSameModel, STANDARD_MODEL, type ModelChoice } from './model-choice'
import { momentSchema } from './moment'
import { emptyProgress, JOURNAL_DEPTH, type Progress } from './progress'
import { studyDaySchema } from './study-day'
import {
  attemptRecordSchema,
  changeSchema,
  dayTallySchema,
  precedenceSchema,
  surenessSchema,
  writingSchema,
} from './tables'
import { noteUndo, noUndos } from './undos'

/**
 * Raised whenever progress or its rules change between two versions that were given out, grading among them: an older snapshot is
 * then rebuilt from the log. So is one that the schema no longer fits.
 */
export const SNAPSHOT_FORMAT = 4

const seqSchema = eventRefSchema.entries.seq
const placeSchema = v.strictObject({ at: momentSchema, device: deviceSchema, seq: seqSchema })
const stretch = { from: momentSchema, to: momentSchema, fromSeq: seqSchema, toSeq: seqSchema }
const clockSchema = v.strictObject({
  ...stretch,
  before: v.nullable(momentSchema),
  dip: v.nullable(v.strictObject({ from: momentSchema, to: momentSchema })),
  jump: v.nullable(
    v.strictObject({
      ...stretch,
      direction: v.picklist(['back', 'ahead']),
      days: v.number(),
      byDays: v.number(),
    }),
  ),
})
const markSchema = v.strictObject({ upTo: seqSchema, at: momentSchema, clock: clockSchema })
const stepSchema = v.strictObject({
  event: eventSchema,
  place: placeSchema,
  markBefore: v.nullable(markSchema),
  inverse: v.array(changeSchema),
})
const correctionSchema = v.strictObject({
  of: deviceSchema,
  fromSeq: seqSchema,
  toSeq: seqSchema,
  byDays: v.number(),
})

const entries = <const Key extends v.GenericSchema, const Row extends v.GenericSchema>(key: Key, row: Row) =>
  v.array(v.strictTuple([key, row]))

const snapshotSchema = v.strictObject({
  format: v.literal(SNAPSHOT_FORMAT),
  retention: v.number(),
  parameters: v.nullable(v.array(v.number())),
  devices: entries(deviceSchema, markSchema),
  cards: entries(cardKeySchema, cardMemorySchema),
  days: entries(studyDaySchema, dayTallySchema),
  attempts: entries(attemptIdSchema, attemptRecordSchema),
  writings: entries(cardKeySchema, writingSchema),
  firsts: entries(cardKeySchema, precedenceSchema),
  costs: entries(studyDaySchema, effortSchema),
  confidences: entries(v.picklist(CONFIDENCES), surenessSchema),
  undos: entries(v.string(), eventRefSchema),
  corrections: v.array(correctionSchema),
  journal: v.array(stepSchema),
  floor: v.nullable(placeSchema),
})

/** Progress as plain JSON. `devices` names the last event of each that is in it: the tail of the log is what follows. */
export type Snapshot = v.InferOutput<typeof snapshotSchema>

/** Progress as it would be stored: independent of what happens to it afterwards. */
export function toSnapshot(progress: Progress): Snapshot {
  const steps = progress.journal.slice(-JOURNAL_DEPTH)
  const forgotten = progress.journal[progress.journal.length - steps.length - 1]
  return {
    format: SNAPSHOT_FORMAT,
    retention: progress.retention,
    parameters: progress.parameters === null ? null : [...progress.parameters],
    devices: [...progress.devices],
    cards: [...progress.cards],
    days: [...progress.days],
    attempts: [...progress.attempts],
    writings: [...progress.writings],
    firsts: [...progress.firsts],
    costs: [...progress.costs],
    confidences: [...progress.confidences],
    undos: [...progress.undos.targets],
    corrections: [...progress.corrections],
    journal: steps.map((step) => ({ ...step, inverse: [...step.inverse] })),
    floor: forgotten?.place ?? progress.floor,
  }
}

/**
 * Progress from a snapshot; null when it is damaged, of another format or of another model of memory: then replay the log, which
 * says the same. After logs have been merged a snapshot is out of date as well, for events may lie before its ends.
 */
export function fromSnapshot(input: unknown, model: ModelChoice = STANDARD_MODEL): Progress | null {
  const parsed = v.safeParse(snapshotSchema, input)
  return parsed.success && isSameModel(parsed.output, model) ? progressOf(parsed.output, model) : null
}

/** Progress from a snapshot that is known to be whole: one that `toSnapshot` has just made, or that was checked. */
export function progressOf(snapshot: Snapshot, model: ModelChoice = snapshot): Progress {
  const undos = noUndos()
  for (const [undo, target] of snapshot.undos) noteUndo(undos, undo, target)
  return {
    ...emptyProgress(model, undos, snapshot.corrections),
    cards: new Map(snapshot.cards),
    days: new Map(snapshot.days),
    attempts: new Map(snapshot.attempts),
    writings: new Map(snapshot.writings),
    firsts: new Map(snapshot.firsts),
    costs: new Map(snapshot.costs),
    confidences: new Map(snapshot.confidences),
    devices: new Map(snapshot.devices),
    journal: [...snapshot.journal],
    floor: snapshot.floor,
  }
}
