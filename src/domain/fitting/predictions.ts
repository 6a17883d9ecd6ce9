import type { StudyDay } from '@/domain/progress/study-day'
import {
  DESIRED_RETENTION,
  memoryModel,
  type Memory,
  type Parameters,
} from '@/domain/scheduling/memory-model'
import { spacedReviewsOf, isUsable, type CardReviews } from './review-history'

/** The chance of recall a model gave to one usable review, and what became of it. */
export interface Prediction {
  readonly predicted: number
  readonly isRecalled: boolean
  readonly day: StudyDay
  /** Which card, by its place among all. */
  readonly card: number
  readonly elapsedDays: number
  /** How many usable reviews the card had had, and how many of those were lapses. */
  readonly usableBefore: number
  readonly lapsesBefore: number
}

/** What the model with these parameters predicts for every usable review, each from what had happened before it. */
export function predictionsOf(cards: readonly CardReviews[], parameters: Parameters): readonly Prediction[] {
  const model = memoryModel(DESIRED_RETENTION, parameters)
  return cards.flatMap((reviews, card) => {
    const spaced = spacedReviewsOf(reviews)
    const predictions: Prediction[] = []
    let memory: Memory | null = null
    let lapsesBefore = 0
    for (const [index, { day, grade }] of reviews.entries()) {
      const review = spaced[index]
      if (review === undefined) continue
      const { elapsedDays } = review
      if (memory !== null && isUsable(review)) {
        const isRecalled = grade !== 'again'
        const predicted = model.retrievability(memory.stability, elapsedDays)
        const usableBefore = predictions.length
        predictions.push({ predicted, isRecalled, day, card, elapsedDays, usableBefore, lapsesBefore })
        if (!isRecalled) lapsesBefore += 1
      }
      memory = model.next(memory, elapsedDays, grade)
    }
    return predictions
  })
}
