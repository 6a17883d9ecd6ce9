import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictionsOf } from '@/domain/fitting/predictions'
import { trialsOf } from '@/domain/fitting/trials'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'
import { anyReviews } from './arbitraries'
import { aStudent } from './a-student'

describe('trialsOf', () => {
  it('never judges by what a fit has seen, nor anything twice', () => {
    fc.assert(
      fc.property(anyReviews({ maxCards: 12 }), (cards) => {
        const usable = predictionsOf(cards, DEFAULT_PARAMETERS)
        const judged = trialsOf(cards, usable, 1).flatMap(({ training, isJudged }) => {
          const items = usable.filter(isJudged)
          for (const { card, day } of items) {
            const isOlder = training.every((reviews) => reviews.every((review) => review.day < day))
            const isOther = !training.flat().some((review) => cards[card]?.includes(review))
            expect(isOlder || isOther).toBe(true)
          }
          return items
        })
        expect(new Set(judged).size).toBe(judged.length)
      }),
    )
  })

  it('judges about the later half by what came before', () => {
    const cards = aStudent({ parameters: DEFAULT_PARAMETERS, cards: 60, days: 60, seed: 1 })
    const usable = predictionsOf(cards, DEFAULT_PARAMETERS)

    const trials = trialsOf(cards, usable, 1)

    const judged = trials.map(({ isJudged }) => usable.filter(isJudged).length / usable.length)
    expect(trials).toHaveLength(2)
    for (const share of judged) expect(share).toBeCloseTo(0.25, 1)
  })

  it.each([8, 64])('lets no fit learn from fewer than %i usable reviews', (least) => {
    for (let cards = 2; cards < 60; cards += 3) {
      const student = aStudent({ parameters: DEFAULT_PARAMETERS, cards, days: 40, seed: cards })
      const usable = predictionsOf(student, DEFAULT_PARAMETERS)

      const trials = trialsOf(student, usable, least)

      for (const { training } of trials)
        expect(predictionsOf(training, DEFAULT_PARAMETERS).length).toBeGreaterThanOrEqual(least)
      if (usable.length < least) expect(trials).toEqual([])
      if (usable.length > 3 * least) expect(trials.length).toBeGreaterThan(0)
    }
  })

  it('judges every card by the others when all came on one day', () => {
    const [first, second] = ['2026-01-05', '2026-01-06'] as const
    const cards = aStudent({ parameters: DEFAULT_PARAMETERS, cards: 12, days: 40, seed: 1 }).map((reviews) =>
      reviews
        .slice(0, 2)
        .map((review, index) => ({ ...review, day: (index === 0 ? first : second) as typeof review.day })),
    )
    const usable = predictionsOf(cards, DEFAULT_PARAMETERS)

    const trials = trialsOf(cards, usable, 1)

    expect(trials.flatMap(({ isJudged }) => usable.filter(isJudged))).toHaveLength(usable.length)
  })
})
