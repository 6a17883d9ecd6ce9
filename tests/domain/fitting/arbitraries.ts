import * as fc from 'fast-check'
import type { CardReviews, Review } from '@/domain/fitting/review-history'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import { GRADES } from '@/domain/scheduling/grade'
import { PARAMETER_BOUNDS, type Parameters } from '@/domain/scheduling/memory-model'

const FIRST_DAY = '2026-01-05' as StudyDay

/** Any parameters of FSRS-6. */
export const anyParameters: fc.Arbitrary<Parameters> = fc.tuple(
  ...PARAMETER_BOUNDS.map(([min, max]) => fc.double({ min, max, noNaN: true })),
)

/** Any answers to some cards, days apart or within a day. */
export function anyReviews(options: { readonly maxCards: number }): fc.Arbitrary<readonly CardReviews[]> {
  const answers = fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 2, 5, 12, 40), fc.constantFrom(...GRADES)), {
    minLength: 1,
    maxLength: 8,
  })
  return fc.array(answers.map(reviewsFrom), { maxLength: options.maxCards })
}

function reviewsFrom(answers: readonly (readonly [number, Review['grade']])[]): CardReviews {
  let day = FIRST_DAY
  return answers.map(([elapsedDays, grade]) => {
    day = addDays(day, elapsedDays)
    return { day, grade }
  })
}
