import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedParameters } from '@/domain/fitting/allowed-parameters'
import { DEFAULT_PARAMETERS, isParameters } from '@/domain/scheduling/memory-model'

const anything = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 21, maxLength: 21 })

describe('allowedParameters', () => {
  it('gives parameters of FSRS-6 whose initial stabilities rise with the grade', () => {
    fc.assert(
      fc.property(anything, (numbers) => {
        const parameters = allowedParameters(numbers)
        const initial = parameters.slice(0, 4)

        expect(isParameters(parameters)).toBe(true)
        expect(initial.every((value, index) => value >= (initial[index - 1] ?? 0.1) * (1 - 1e-12))).toBe(true)
      }),
    )
  })

  it('leaves what is allowed', () => {
    for (const [index, value] of allowedParameters(DEFAULT_PARAMETERS).entries())
      expect(value).toBeCloseTo(DEFAULT_PARAMETERS[index] ?? Number.NaN, 12)
  })

  it('brings initial stabilities that are the wrong way round to their middle', () => {
    const parameters = allowedParameters(DEFAULT_PARAMETERS.with(1, 4).with(2, 1))

    expect(parameters[1]).toBeCloseTo(2, 12)
    expect(parameters[2]).toBeCloseTo(2, 12)
  })
})
