import * as v from 'valibot'
import { idSchema } from '@/domain/pack/fields'
import { PROMPT_LEVELS } from '@/domain/pack/prompt'
import { attemptIdSchema } from '@/domain/progress/events'
import { momentSchema } from '@/domain/progress/moment'
import { studyDaySchema } from '@/domain/progress/study-day'
import { allowanceSchema } from './allowance'
import { type Clock, clockSchema } from './clock'
import { reviewSchema } from './review'
import { spanSchema } from './spans'
import { phaseSchema, waySchema } from './way'

export { DRAFT_FIELDS, type DraftField } from './way'

/** The version of attempts that this app writes. */
export const ATTEMPT_VERSION = 2

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Running time by the phase it was spent in. Their sum is the time used: it is stored nowhere else. */
const spentSchema = v.strictObject({ plan: count, write: count, check: count })

const gapSchema = v.strictObject({ ms: count, phase: phaseSchema, isCounted: v.boolean() })
/** Time that passed while the app was shut or the machine slept. It counts only if the student says so. */
export type Gap = v.InferOutput<typeof gapSchema>

const overtimeSchema = v.strictObject({
  beganAt: momentSchema,
  words: count,
  spans: v.strictObject({ plan: v.array(spanSchema), answer: v.array(spanSchema) }),
})
/** When time was up, how many words the answer had then, and what stands in the texts that was typed since. */
export type Overtime = v.InferOutput<typeof overtimeSchema>

const STATES_DISAGREE = 'expected an end of a finished attempt alone, and its clock to stand still'

const standingEntries = {
  state: v.picklist(['writing', 'finished']),
  finishedAt: v.nullable(momentSchema),
  phase: phaseSchema,
  spentMs: spentSchema,
  clock: clockSchema,
  gap: v.nullable(gapSchema),
  overtime: v.nullable(overtimeSchema),
}

export const standingSchema = v.pipe(
  v.strictObject(standingEntries),
  v.check((standing) => hasOneState(standing), STATES_DISAGREE),
)
/** Where an attempt stands, beside its texts: small enough to be repeated in every line of a journal. */
export type Standing = v.InferOutput<typeof standingSchema>

export const attemptSchema = v.pipe(
  v.strictObject({
    // What 0.1.0 wrote lacks fields, and is otherwise the same.
    version: v.pipe(
      v.picklist([1, ATTEMPT_VERSION]),
      v.transform((): typeof ATTEMPT_VERSION => ATTEMPT_VERSION),
    ),
    // An id names a file, and Windows keeps names of up to four letters for itself.
    id: v.pipe(attemptIdSchema, v.minLength(5)),
    pack: idSchema,
    prompt: idSchema,
    question: v.string(),
    level: v.picklist(PROMPT_LEVELS),
    way: waySchema,
    startedAt: momentSchema,
    studyDay: studyDaySchema,
    allowance: allowanceSchema,
    needed: v.exactOptional(v.array(idSchema)),
    before: v.exactOptional(v.string()),
    ...standingEntries,
    plan: v.string(),
    answer: v.string(),
    review: v.nullable(reviewSchema),
  }),
  v.check((attempt) => hasOneState(attempt), STATES_DISAGREE),
)
/**
 * One timed piece of writing: the question as it was, the points it needed (absent in those of 0.1.0: those of the pack's
 * question), the paragraph that is rewritten, both texts, and where the time went.
 */
export type Attempt = v.InferOutput<typeof attemptSchema>

/** The part of an attempt that changes while writing, without the texts. */
export function standingOf({ state, finishedAt, phase, spentMs, clock, gap, overtime }: Attempt): Standing {
  return { state, finishedAt, phase, spentMs, clock, gap, overtime }
}

interface EndAndClock {
  readonly state: 'writing' | 'finished'
  readonly finishedAt: string | null
  readonly clock: Clock
}

function hasOneState({ state, finishedAt, clock }: EndAndClock): boolean {
  return state === 'finished' ? finishedAt !== null && !clock.isRunning : finishedAt === null
}
