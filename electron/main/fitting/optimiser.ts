import type * as binding from '@open-spaced-repetition/binding'
import { allowedParameters } from '@/domain/fitting/allowed-parameters'
import { isUsable, spacedReviewsOf, type CardReviews } from '@/domain/fitting/review-history'
import { RELEARNING_STEPS } from '@/domain/scheduling/learning-steps'
import { PARAMETER_BOUNDS, type Parameters } from '@/domain/scheduling/memory-model'

/** The FSRS optimiser as a native library. */
export type Optimiser = typeof binding

/** The optimiser if this machine has it; null otherwise, which costs nothing but its speed. */
export async function nativeOptimiser(): Promise<Optimiser | null> {
  try {
    return await import('@open-spaced-repetition/binding')
  } catch {
    return null
  }
}

/** All 21 parameters as the FSRS optimiser fits them. Throws what it throws, and when it gives no parameters of FSRS-6. */
export async function fitByOptimiser(
  optimiser: Optimiser,
  cards: readonly CardReviews[],
): Promise<Parameters> {
  const fitted = await optimiser.computeParameters(itemsOf(optimiser, cards), {
    enableShortTerm: true,
    numRelearningSteps: RELEARNING_STEPS.length,
  })
  const isWhole = fitted.length === PARAMETER_BOUNDS.length && fitted.every(Number.isFinite)
  if (!isWhole) throw new Error('The optimiser gave no parameters of FSRS-6.')
  return allowedParameters(fitted)
}

/** One item for each usable review, with all that went before it; the latest last, for it counts most. */
export function itemsOf({ FSRSBindingItem, FSRSBindingReview }: Optimiser, cards: readonly CardReviews[]) {
  const dated = cards.flatMap((card) => {
    const spaced = spacedReviewsOf(card)
    const reviews = spaced.map(({ rating, elapsedDays }) => new FSRSBindingReview(rating, elapsedDays))
    return card.flatMap(({ day }, index) => {
      const review = spaced[index]
      if (review === undefined || !isUsable(review)) return []
      return [{ day, item: new FSRSBindingItem(reviews.slice(0, index + 1)) }]
    })
  })
  return dated.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).map(({ item }) => item)
}
