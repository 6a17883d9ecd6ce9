import * as v from 'valibot'
import { idSchema } from '@/domain/pack/fields'
import { studyDaySchema } from '@/domain/progress/study-day'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const wordingSchema = v.strictObject({ point: idSchema, text: v.string() })
/** A sentence of the answer that the student says makes a point: from then on one of their own wordings of it. */
export type Wording = v.InferOutput<typeof wordingSchema>

const predictionSchema = v.strictObject({
  coverage: v.nullable(share),
  level: v.nullable(idSchema),
  rubric: v.exactOptional(idSchema),
})
/** What the student expected before anything was shown: the share of the points made, and a level of the rubric, which is named with it. */
export type Prediction = v.InferOutput<typeof predictionSchema>

const teacherMarkSchema = v.strictObject({
  given: v.pipe(v.number(), v.minValue(0)),
  of: v.pipe(v.number(), v.minValue(1)),
})
/** The mark a teacher gave, typed in by the student. */
export type TeacherMark = v.InferOutput<typeof teacherMarkSchema>

/** What the log keeps of a review: enough for every list and plot, without the attempt's own file. */
export const outcomeEntries = {
  ticked: v.array(idSchema),
  half: v.exactOptional(v.array(idSchema)),
  missed: v.array(idSchema),
  wordings: v.exactOptional(v.array(wordingSchema)),
  /** Null when the student would not predict. */
  prediction: v.exactOptional(v.nullable(predictionSchema)),
  rubric: v.exactOptional(idSchema),
  /** The level that fits best, in the student's own judgement. */
  level: v.exactOptional(idSchema),
  mark: v.exactOptional(teacherMarkSchema),
  /** The day on which to plan it again. */
  redoOn: v.exactOptional(studyDaySchema),
  handwrittenWords: v.exactOptional(count),
}
const outcomeSchema = v.object(outcomeEntries)
/** The points made, half made and missed, with the student's judgement of the whole. Never a mark of ours. */
export type Outcome = v.InferOutput<typeof outcomeSchema>

export const reviewSchema = v.strictObject({
  ...outcomeEntries,
  /**
   * The points that the student has judged. The others stand here as the triage had them when this was saved, for lists alone:
   * beside the answer they stand as it sees them now.
   */
  settled: v.exactOptional(v.array(idSchema)),
  /** The level chosen in each strand of the rubric. */
  strands: v.exactOptional(v.array(v.strictObject({ strand: idSchema, level: idSchema }))),
  comment: v.exactOptional(v.string()),
  /** What the student said to each date or name that was asked about. */
  checks: v.exactOptional(v.array(v.strictObject({ id: v.string(), answer: v.picklist(['right', 'slip']) }))),
})
/** All that the student says of a finished attempt; what is absent has not been said. */
export type Review = v.InferOutput<typeof reviewSchema>

/** What became of a point in an answer. */
export const VERDICTS = ['yes', 'partly', 'no'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A review before anything is judged: every needed point counts as missed, once. */
export function startReview(needed: readonly string[]): Review {
  return { ticked: [], missed: [...new Set(needed)] }
}

/** What the review says of a point. */
export function verdictOn({ ticked, half = [] }: Pick<Review, 'ticked' | 'half'>, point: string): Verdict {
  if (ticked.includes(point)) return 'yes'
  return half.includes(point) ? 'partly' : 'no'
}

/** The review with one point judged. A point that the question does not need changes nothing. */
export function judgePoint(
  review: Review,
  needed: readonly string[],
  point: string,
  verdict: Verdict,
): Review {
  const points = [...new Set(needed)]
  const verdicts = new Map(points.map((id) => [id, id === point ? verdict : verdictOn(review, id)]))
  const having = (wanted: Verdict): string[] => points.filter((id) => verdicts.get(id) === wanted)
  return { ...review, ticked: having('yes'), half: having('partly'), missed: having('no') }
}

/** How many points were looked for, whatever became of them. */
export function judgedPoints({
  ticked,
  half = [],
  missed,
}: Pick<Review, 'ticked' | 'half' | 'missed'>): number {
  return ticked.length + half.length + missed.length
}

/** The share of needed points that were made, a half-made one for half, 0 to 1; `null` when none are needed. Never a mark. */
export function coverageOf(review: Pick<Review, 'ticked' | 'half' | 'missed'>): number | null {
  const needed = judgedPoints(review)
  const { ticked, half = [] } = review
  return needed === 0 ? null : (ticked.length + half.length / 2) / needed
}

/** A review with what the log has in place of its own; what only the attempt's file has stays. */
export function withOutcome(review: Review | null, outcome: Outcome): Review {
  const { settled, strands, comment, checks } = review ?? startReview([])
  return {
    ...outcome,
    ...(settled && { settled }),
    ...(strands && { strands }),
    ...(comment !== undefined && { comment }),
    ...(checks && { checks }),
  }
}

/** The part of a review that the log keeps. */
export function outcomeOf(review: Review): Outcome {
  return v.parse(outcomeSchema, review)
}
