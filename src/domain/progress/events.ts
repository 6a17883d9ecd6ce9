import * as v from 'valibot'
import { cardSchema } from '@/domain/pack/card'
import { idSchema } from '@/domain/pack/fields'
import { promptLevelSchema } from '@/domain/pack/prompt'
import { outcomeEntries } from '@/domain/practice/review'
import { GRADES } from '@/domain/scheduling/grade'
import { momentSchema } from './moment'
import { studyDaySchema } from './study-day'

/** The format of events this app writes. Every event carries its own, so logs of several can be merged. */
export const EVENT_FORMAT = 2
const READABLE_FORMATS = [1, EVENT_FORMAT] as const

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Which machine wrote an event: random letters and digits, made once for each profile. */
export const deviceSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/), v.brand('DeviceId'))
export type DeviceId = v.InferOutput<typeof deviceSchema>

/** A card among all packs: the pack's id, a slash, the card's id; or one face of it: the same with `--` and which face. */
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

const aCard = { card: cardKeySchema }
const cards = v.pipe(v.array(cardKeySchema), v.nonEmpty())

/** What the student can set cards apart by: put away for good, until tomorrow, or marked to come back to. */
export const CARD_MARKS = ['suspended', 'buried', 'flagged'] as const
export type CardMark = (typeof CARD_MARKS)[number]

/** How sure the student was before the answer was shown. */
export const CONFIDENCES = ['none', 'unsure', 'fairly', 'certain'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** The longest note on a card. */
export const LONGEST_NOTE = 4000

/** One answer to a card, as the student gave it; `credit` is the share of a card's parts that were right. */
export const answerSchema = v.strictObject({
  ...aCard,
  grade: v.picklist(GRADES),
  durationMs: count,
  confidence: v.exactOptional(v.picklist(CONFIDENCES)),
  credit: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
})
export type CardAnswer = v.InferOutput<typeof answerSchema>

const stamp = {
  v: v.picklist(READABLE_FORMATS),
  ...eventRefSchema.entries,
  at: momentSchema,
  day: studyDaySchema,
}

export const eventSchema = v.variant('type', [
  v.strictObject({ ...stamp, type: v.literal('graded'), ...answerSchema.entries }),
  v.strictObject({ ...stamp, type: v.literal('crammed'), ...answerSchema.entries }),
  v.strictObject({
    ...stamp,
    type: v.literal('cardsMarked'),
    mark: v.picklist(CARD_MARKS),
    isOn: v.boolean(),
    cards,
  }),
  v.strictObject({ ...stamp, type: v.literal('cardWritten'), ...aCard, content: cardSchema }),
  v.strictObject({ ...stamp, type: v.literal('cardsUnwritten'), cards }),
  v.strictObject({
    ...stamp,
    type: v.literal('cardNoted'),
    ...aCard,
    text: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  }),
  v.strictObject({ ...stamp, type: v.literal('suspended'), ...aCard }),
  v.strictObject({ ...stamp, type: v.literal('unsuspended'), ...aCard }),
  v.strictObject({
    ...stamp,
    type: v.literal('attemptFinished'),
    attempt: attemptIdSchema,
    pack: idSchema,
    prompt: idSchema,
    way: idSchema,
    words: count,
    durationMs: count,
    /** Of the duration, what was spent in the phase for writing. */
    writeMs: v.exactOptional(count),
    question: v.exactOptional(v.string()),
    level: v.exactOptional(promptLevelSchema),
  }),
  v.strictObject({
    ...stamp,
    type: v.literal('attemptReviewed'),
    attempt: attemptIdSchema,
    ...outcomeEntries,
  }),
  v.strictObject({ ...stamp, type: v.literal('attemptDeleted'), attempt: attemptIdSchema }),
  v.strictObject({ ...stamp, type: v.literal('cardsPutFirst'), attempt: attemptIdSchema, cards }),
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
 * One thing the student did. `crammed` leaves the schedule alone; `cardsUnwritten` takes away what the student had written: an
 * own card is gone, a card of the pack is as the pack has it; `suspended` and `unsuspended` are how 0.1.0 marked cards. `undone`
 * takes back any event, another undo included (which redoes); `attemptReviewed` replaces what was said of its attempt before, and
 * `pointsMarked` is how 0.1.0 said it; `attemptDeleted` leaves the attempt's file for a while; `cardsPutFirst` brings cards to the
 * front of the queue until each is answered;
 * `clockCorrected` moves the events it names by whole days; `clockConfirmed` lets every date so far stand.
 */
export type ProgressEvent = v.InferOutput<typeof eventSchema>
export type EventOf<Type extends ProgressEvent['type']> = Extract<ProgressEvent, { type: Type }>

/** When and where something was done: what every event has beside its own fields. */
export type Stamp = Pick<ProgressEvent, 'v' | 'device' | 'seq' | 'at' | 'day'>
