import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitParameters } from '@/domain/fitting/fit-parameters'
import { meanLogLoss } from '@/domain/fitting/measures'
import { predictionsOf } from '@/domain/fitting/predictions'
import { DEFAULT_PARAMETERS, isParameters } from '@/domain/scheduling/memory-model'
import { anyReviews } from './arbitraries'
import { aStudent, UNUSUAL } from './a-student'

describe('fitParameters', () => {
  it('gives parameters of FSRS-6, initial stabilities rising with the grade, whatever the reviews', () => {
    fc.assert(
      fc.property(anyReviews({ maxCards: 8 }), fc.constantFrom('initial', 'all'), (cards, which) => {
        const parameters = fitParameters(cards, which)
        const initial = parameters.slice(0, 4)

        expect(isParameters(parameters)).toBe(true)
        expect(initial.every((value, index) => value >= (initial[index - 1] ?? 0) * (1 - 1e-12))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the standard parameters when nothing was predicted', () => {
    expect(fitParameters([], 'all')).toEqual(DEFAULT_PARAMETERS)
  })

  it('leaves all but the initial stabilities alone when only those are fitted', () => {
    const cards = aStudent({ parameters: UNUSUAL, cards: 20, days: 20, seed: 2 })

    const parameters = fitParameters(cards, 'initial')

    expect(parameters.slice(4)).toEqual(DEFAULT_PARAMETERS.slice(4))
    expect(parameters.slice(0, 4)).not.toEqual(DEFAULT_PARAMETERS.slice(0, 4))
  })

  it('comes near what a student of long standing is really like', () => {
    const known = aStudent({ parameters: UNUSUAL, cards: 400, days: 150, seed: 3 })
    const unseen = predictionsFor(aStudent({ parameters: UNUSUAL, cards: 400, days: 150, seed: 4 }))

    const fitted = unseen(fitParameters(known, 'all'))

    const [standard, true_] = [unseen(DEFAULT_PARAMETERS), unseen(UNUSUAL)]
    expect(standard - true_).toBeGreaterThan(0.02)
    expect(fitted - true_).toBeLessThan((standard - true_) / 4)
  })
})

const predictionsFor = (cards: ReturnType<typeof aStudent>) => (parameters: readonly number[]) =>
  meanLogLoss(predictionsOf(cards, parameters))
