import { isUsable, type SpacedReview } from './review-history'

/** So many usable reviews say clearly enough which way is down. */
const USABLE_IN_A_BATCH = 500

/** A batch of cards: for each its reviews up to the last usable one. */
export type Batch = readonly (readonly SpacedReview[])[]

/** Deals the cards that have a usable review into batches of about equal size, each a fair sample of all. */
export function batchesOf(cards: Batch): readonly Batch[] {
  const useful = cards
    .map((reviews) => reviews.slice(0, reviews.findLastIndex(isUsable) + 1))
    .filter((reviews) => reviews.length > 0)
  const usable = useful.reduce((count, reviews) => count + reviews.filter(isUsable).length, 0)
  const batches = Math.min(useful.length, Math.ceil(usable / USABLE_IN_A_BATCH))
  return Array.from({ length: batches }, (_, batch) =>
    useful.filter((__, index) => index % batches === batch),
  )
}
