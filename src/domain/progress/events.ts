import * as v from 'valibot'
import { idSchema } from '@/domain/pack/fields'
import { failure, success, type Result } from '@/domain/result'
import { GRADES } from '@/domain/scheduling/grade'
import { momentSchema } from './moment'
import { studyDaySchema } from './study-day'

/** The format of events this app writes. Every event carries its own, so logs of several can be merged. */
export const EVENT_FORMAT = 1

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Which machine wrote an event: random letters and digits, made once for each profile. */
export const deviceSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/), v.brand('DeviceId'))
export type DeviceId = v.InferOutput<typeof deviceSchema>

/** A card among all packs: the pack's id, a slash, the card's id. */
export const cardKeySchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/),
  v.brand('CardKey'),
)
export type CardKey = v.InferOutput<typeof cardKeySchema>

/** The key of a card of a pack; throws when either is not an id. */
export const cardKey = (pack: string, card: string): CardKey => v.parse(cardKeySchema, `${pack}/${card}`)

/** One record of an attempt at a timed essay, as the practice screens name it. */
export const attemptIdSchema = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-]{1,60}$/), v.brand('AttemptId'))
export type AttemptId = v.InferOutput<typeof attemptIdSchema>

const sequence = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const eventRefSchema = v.strictObject({ device: deviceSchema, seq: sequence })
/** What an event is known by: the device that wrote it and its number there, from 1 without gaps. */
export type EventRef = v.InferOutput<typeof eventRefSchema>

const stamp = {
  v: v.literal(EVENT_FORMAT),
  ...eventRefSchema.entries,
  at: momentSchema,
  day: studyDaySchema,
}

export const eventSchema = v.variant('type', [
  v.strictObject({
    ...stamp,
    type: v.literal('graded'),
    card: cardKeySchema,
    grade: v.picklist(GRADES),
    durationMs: count,
  }),
  v.strictObject({ ...stamp, type: v.literal('suspended'), card: cardKeySchema }),
  v.strictObject({ ...stamp, type: v.literal('unsuspended'), card: cardKeySchema }),
  v.strictObject({
    ...stamp,
    type: v.literal('attemptFinished'),
    attempt: attemptIdSchema,
    pack: idSchema,
    prompt: idSchema,
    way: idSchema,
    words: count,
    durationMs: count,
  }),
  v.strictObject({
    ...stamp,
    type: v.literal('pointsMarked'),
    attempt: attemptIdSchema,
    ticked: v.array(idSchema),
    missed: v.array(idSchema),
  }),
  v.strictObject({ ...stamp, type: v.literal('undone'), target: eventRefSchema }),
  v.strictObject({
    ...stamp,
    type: v.literal('clockCorrected'),
    of: deviceSchema,
    fromSeq: sequence,
    toSeq: sequence,
    byDays: v.pipe(v.number(), v.safeInteger(), v.minValue(-4_000_000), v.maxValue(4_000_000)),
  }),
  v.strictObject({ ...stamp, type: v.literal('clockConfirmed') }),
])

/**
 * One thing the student did. `undone` takes back any event, another undo included (which redoes); `pointsMarked` replaces the
 * marks its attempt had; `clockCorrected` moves the events it names by whole days; `clockConfirmed` lets every date so far stand.
 */
export type ProgressEvent = v.InferOutput<typeof eventSchema>
export type EventOf<Type extends ProgressEvent['type']> = Extract<ProgressEvent, { type: Type }>

/** When and where something was done: what every event has beside its own fields. */
export type Stamp = Pick<ProgressEvent, 'v' | 'device' | 'seq' | 'at' | 'day'>

const newerSchema = v.object({ v: v.pipe(v.number(), v.minValue(EVENT_FORMAT + 1)) })

/** Reads an event from a line of a log: refuses what is damaged, and apart from it what a later version of the app wrote. */
export function parseEvent(input: unknown): Result<ProgressEvent, 'damaged' | 'newer'> {
  const parsed = v.safeParse(eventSchema, input)
  if (parsed.success) return success(parsed.output)

  return v.is(newerSchema, input)
    ? failure('newer', 'This progress was written by a newer version of Foolscap.')
    : failure('damaged', 'An entry in the log of your progress is damaged.')
}
