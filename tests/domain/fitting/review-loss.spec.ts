import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logLossOf } from '@/domain/fitting/measures'
import { predictionsOf } from '@/domain/fitting/predictions'
import { spacedReviewsOf, type CardReviews } from '@/domain/fitting/review-history'
import { reviewLoss } from '@/domain/fitting/review-loss'
import { DEFAULT_PARAMETERS, type Parameters } from '@/domain/scheduling/memory-model'
import { anyParameters, anyReviews } from './arbitraries'
import { aStudent, UNUSUAL } from './a-student'

const lossOf = (cards: readonly CardReviews[], parameters: Parameters) =>
  reviewLoss(cards.map(spacedReviewsOf), parameters)

describe('reviewLoss', () => {
  it('is the log loss of what the model predicts', () => {
    fc.assert(
      fc.property(anyReviews({ maxCards: 5 }), anyParameters, (cards, parameters) => {
        const expected = predictionsOf(cards, parameters).reduce((sum, item) => sum + logLossOf(item), 0)

        // ts-fsrs rounds to eight digits in between, which matters where a stability is next to nothing.
        expect(lossOf(cards, parameters).loss).toBeCloseTo(expected, 2)
      }),
    )
  })

  it.each([
    ['the standard', DEFAULT_PARAMETERS],
    ['unusual', UNUSUAL],
  ])('grows with each of %s parameters as small changes to it show', (_, parameters) => {
    const cards = aStudent({ parameters: UNUSUAL, cards: 60, days: 60, seed: 1 })

    const { gradient } = lossOf(cards, parameters)

    for (const [index, slope] of gradient.entries()) {
      const small = 1e-5 * Math.max(0.01, Math.abs(parameters[index] ?? 0))
      const moved = (by: number) => lossOf(cards, parameters.with(index, (parameters[index] ?? 0) + by)).loss
      const measured = (moved(small) - moved(-small)) / (2 * small)
      expect(Math.abs(slope - measured)).toBeLessThan(1e-3 * Math.max(1, Math.abs(measured)))
    }
  })

  it('is nothing for cards seen once or within a day', () => {
    const day = aStudent({ parameters: UNUSUAL, cards: 1, days: 9, seed: 1 })[0]?.[0]?.day
    if (day === undefined) throw new Error('No day.')
    const { loss, gradient } = lossOf(
      [
        [{ day, grade: 'good' }],
        [
          { day, grade: 'again' },
          { day, grade: 'good' },
        ],
      ],
      UNUSUAL,
    )

    expect(loss).toBe(0)
    expect(gradient.every((slope) => slope === 0)).toBe(true)
  })
})
