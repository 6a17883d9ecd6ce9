import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianOf, ratioOf, spreadOf } from './bench/statistics'

const figures = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })

describe('spreadOf', () => {
  it('takes the second smallest to the second largest of ten', () => {
    expect(spreadOf([7, 3, 9, 1, 5, 2, 8, 4, 10, 6])).toEqual({ median: 5.5, low: 2, high: 9, count: 10 })
  })

  it('does not mind the order, and keeps the median inside its interval', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const { median, low, high } = spreadOf(given)
        expect(spreadOf(given.toReversed())).toEqual(spreadOf(given))
        expect(low).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(high)
      }),
    )
  })
})

describe('medianOf', () => {
  it('is the middle, or half-way between the two in the middle', () => {
    expect(medianOf([9, 1, 5])).toBe(5)
    expect(medianOf([1, 2, 4, 100])).toBe(3)
  })
})

describe('ratioOf', () => {
  it('compares turn by turn, so that a load which comes and goes falls out', () => {
    const base = [100, 200, 400, 800]
    const twice = base.map((value) => value * 2)
    expect(ratioOf(twice, base)).toMatchObject({ median: 2, low: 2, high: 2 })
  })

  it('refuses what was not measured in the same turns', () => {
    expect(() => ratioOf([1, 2], [1])).toThrow('as many measurements')
  })
})
