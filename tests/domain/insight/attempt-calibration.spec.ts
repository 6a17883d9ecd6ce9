import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { biasOf, foretoldAttempts, judgedAttempts } from '@/domain/insight/attempt-calibration'
import { aDay } from '../../support/generators-progress'
import { aLine } from './attempt-lines'

const LATE = { day: aDay('2026-11-09') }
const EARLY = { day: aDay('2026-11-02') }

describe('foretoldAttempts', () => {
  it('has those whose coverage was predicted and found, oldest first', () => {
    const lines = [
      aLine('late', { ...LATE, predictedCoverage: 0.5, coverage: 0.75 }),
      aLine('not-predicted', { coverage: 0.5 }),
      aLine('no-points', { predictedCoverage: 0.5, coverage: null }),
      aLine('early', { ...EARLY, predictedCoverage: 0, coverage: 0 }),
    ]

    expect(
      foretoldAttempts(lines).map(({ attempt, predicted, found }) => [attempt, predicted, found]),
    ).toEqual([
      ['early', 0, 0],
      ['late', 0.5, 0.75],
    ])
  })
})

describe('biasOf', () => {
  it('is what was expected beyond what was made, and how far off a guess was either way', () => {
    const bias = biasOf([
      { predicted: 0.8, found: 0.5 },
      { predicted: 0.4, found: 0.5 },
    ])

    expect(bias?.beyond).toBeCloseTo(0.1)
    expect(bias?.distance).toBeCloseTo(0.2)
    expect(biasOf([])).toBeNull()
  })

  it('is never further to one side than it is off, and turns round with the roles', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.record({ predicted: share, found: share }), { minLength: 1 }), (foretold) => {
        const bias = biasOf(foretold)
        const turned = biasOf(
          foretold.map(({ predicted, found }) => ({ predicted: found, found: predicted })),
        )

        expect(Math.abs(bias?.beyond ?? 2)).toBeLessThanOrEqual((bias?.distance ?? 0) + 1e-9)
        expect(bias?.distance).toBeLessThanOrEqual(1)
        expect(turned?.beyond).toBeCloseTo(-(bias?.beyond ?? 2), 9)
        expect(turned?.distance).toBeCloseTo(bias?.distance ?? 2, 9)
      }),
    )
  })
})

describe('judgedAttempts', () => {
  it('has those with a predicted level or a teacher’s mark, oldest first', () => {
    const lines = [
      aLine('marked', { ...LATE, mark: { given: 17, of: 25 } }),
      aLine('own-level-alone', { level: 'Strong' }),
      aLine('predicted', { ...EARLY, predictedLevel: 'Sound' }),
    ]

    expect(judgedAttempts(lines).map(({ attempt }) => attempt)).toEqual(['predicted', 'marked'])
  })
})
