import * as v from 'valibot'
import { idSchema } from '@/domain/pack/fields'

export const reviewSchema = v.strictObject({ ticked: v.array(idSchema), missed: v.array(idSchema) })
/** The outline points a question needs, as the student found them in the answer or missed them there. */
export type Review = v.InferOutput<typeof reviewSchema>

/** A review before anything is ticked: every needed point counts as missed, once. */
export function startReview(needed: readonly string[]): Review {
  return { ticked: [], missed: [...new Set(needed)] }
}

/** The review with one point ticked or not. A point that the question does not need changes nothing. */
export function tickPoint(
  review: Review,
  needed: readonly string[],
  point: string,
  isTicked: boolean,
): Review {
  const ticked = new Set(review.ticked)
  if (isTicked) ticked.add(point)
  else ticked.delete(point)
  const points = [...new Set(needed)]
  return { ticked: points.filter((id) => ticked.has(id)), missed: points.filter((id) => !ticked.has(id)) }
}

/** The share of needed points that are ticked, 0 to 1; `null` when none are needed. Coverage, never a mark. */
export function coverageOf({ ticked, missed }: Review): number | null {
  const needed = ticked.length + missed.length
  return needed === 0 ? null : ticked.length / needed
}
