import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, startReview, tickPoint } from '@/domain/practice/review'

const NEEDED = ['thesis', 'rapallo', 'war-scare']

describe('startReview', () => {
  it('begins with every needed point missed, once', () => {
    expect(startReview([...NEEDED, 'rapallo'])).toEqual({ ticked: [], missed: NEEDED })
  })
})

describe('tickPoint', () => {
  it('moves a point over and back', () => {
    const ticked = tickPoint(startReview(NEEDED), NEEDED, 'rapallo', true)

    expect(ticked).toEqual({ ticked: ['rapallo'], missed: ['thesis', 'war-scare'] })
    expect(tickPoint(ticked, NEEDED, 'rapallo', false)).toEqual(startReview(NEEDED))
  })

  it('has every needed point in one list, in the order of the question, whatever is ticked', () => {
    const ticks = fc.array(fc.tuple(fc.constantFrom(...NEEDED, 'not-needed'), fc.boolean()))
    fc.assert(
      fc.property(ticks, (all) => {
        const review = all.reduce(
          (current, [point, isTicked]) => tickPoint(current, NEEDED, point, isTicked),
          startReview(NEEDED),
        )
        const last = new Map(all)

        expect(review.ticked).toEqual(NEEDED.filter((point) => last.get(point) === true))
        expect(review.missed).toEqual(NEEDED.filter((point) => last.get(point) !== true))
      }),
    )
  })
})

describe('coverageOf', () => {
  it.each([
    [['a', 'b'], ['c', 'd'], 0.5],
    [['a'], [], 1],
    [[], ['a'], 0],
    [[], [], null],
  ])('of %j ticked and %j missed is %s', (ticked, missed, coverage) => {
    expect(coverageOf({ ticked, missed })).toBe(coverage)
  })
})
