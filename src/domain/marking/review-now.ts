import { judgePoint, startReview, verdictOn, type Review } from '@/domain/practice/review'
import type { Sighting } from './triage'

/** A review as the triage leaves it: what was found counts as made until the student says otherwise, all else as missed. */
function firstReview(needed: readonly string[], sightings: ReadonlyMap<string, Sighting>): Review {
  return needed.reduce(
    (review, point) =>
      sightings.get(point)?.kind === 'found' ? judgePoint(review, needed, point, 'yes') : review,
    startReview(needed),
  )
}

/**
 * A review as it stands beside an answer: what the student has judged as they judged it, all else as the triage sees it now. Of a
 * review of 0.1.0, which knew no prediction, every point was judged by hand.
 */
export function reviewNow(
  said: Review | null,
  needed: readonly string[],
  sightings: ReadonlyMap<string, Sighting>,
): Review {
  const seen = firstReview(needed, sightings)
  if (said === null) return seen
  const isOfFirst = said.prediction === undefined && said.settled === undefined
  const settled = isOfFirst ? needed : (said.settled ?? [])
  const { ticked, half, missed } = settled.reduce(
    (next, point) => judgePoint(next, needed, point, verdictOn(said, point)),
    seen,
  )
  const verdicts = { ticked, half: half ?? [], missed }
  return isOfFirst ? { ...said, ...verdicts, settled: [...settled] } : { ...said, ...verdicts }
}

/** The points worth asking about that the student has not judged yet, in the order of the question. */
export function openQuestions(
  needed: readonly string[],
  sightings: ReadonlyMap<string, Sighting>,
  settled: readonly string[],
): string[] {
  return needed.filter((point) => sightings.get(point)?.kind === 'ask' && !settled.includes(point))
}
