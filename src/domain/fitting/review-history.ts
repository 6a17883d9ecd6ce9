import { daysBetween, type StudyDay } from '@/domain/progress/study-day'
import { GRADES, type Grade } from '@/domain/scheduling/grade'

/** One answer to a card, with nothing but what a memory model reads of it. */
export interface Review {
  readonly day: StudyDay
  readonly grade: Grade
}

/** Every answer to one card, oldest first. */
export type CardReviews = readonly Review[]

/** A review as FSRS counts it: whole days since the one before, 0 within a day and for the first; and a rating from 1 to 4. */
export interface SpacedReview {
  readonly elapsedDays: number
  readonly rating: number
}

/** One card's reviews with the days between them. A clock that went back counts as the same day, as in scheduling. */
export function spacedReviewsOf(reviews: CardReviews): readonly SpacedReview[] {
  return reviews.map(({ day, grade }, index) => {
    const before = reviews[index - 1]
    return {
      elapsedDays: before === undefined ? 0 : Math.max(0, daysBetween(before.day, day)),
      rating: GRADES.indexOf(grade) + 1,
    }
  })
}

/** Whether a review tests a prediction: FSRS predicts nothing within a day, and nothing of a first sight. */
export const isUsable = ({ elapsedDays }: SpacedReview): boolean => elapsedDays > 0
