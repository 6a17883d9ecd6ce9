import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countUpTo, insertRanked, type Ranked } from '@/domain/scheduling/ranked-list'

const ranks = fc.array(fc.integer({ min: 0, max: 20 }))

describe('countUpTo', () => {
  it('counts what ranks no later, equal ranks included', () => {
    fc.assert(
      fc.property(ranks, fc.integer({ min: -1, max: 21 }), (all, rank) => {
        const list: Ranked[] = []
        all.forEach((each, position) => insertRanked(list, { rank: each, position }))

        expect(countUpTo(list, rank)).toBe(all.filter((each) => each <= rank).length)
      }),
    )
  })
})
