import { judgePoint, startReview, type Review } from '@/domain/practice/review'
import type { Sighting } from './triage'

/** A review as the triage leaves it: what was found counts as made until the student says otherwise, all else as missed. */
export function firstReview(needed: readonly string[], sightings: ReadonlyMap<string, Sighting>): Review {
  return needed.reduce(
    (review, point) =>
      sightings.get(point)?.kind === 'found' ? judgePoint(review, needed, point, 'yes') : review,
    startReview(needed),
  )
}

/** The points worth asking about that the student has not judged yet, in the order of the question. */
export function openQuestions(
  needed: readonly string[],
  sightings: ReadonlyMap<string, Sighting>,
  settled: readonly string[],
): string[] {
  return needed.filter((point) => sightings.get(point)?.kind === 'ask' && !settled.includes(point))
}
