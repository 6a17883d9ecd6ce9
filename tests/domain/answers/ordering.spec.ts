import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, orderCredit, shuffledAway } from '@/domain/answers/ordering'

const events = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 6 })

describe('orderCredit', () => {
  it('is 1 for the right order, 0 for the reverse, and falls with each pair the wrong way round', () => {
    const right = ['a', 'b', 'c', 'd']

    expect(orderCredit(right, right)).toBe(1)
    expect(orderCredit(right.toReversed(), right)).toBe(0)
    expect(orderCredit(['b', 'a', 'c', 'd'], right)).toBeCloseTo(5 / 6)
    expect(orderCredit(['d', 'a', 'b', 'c'], right)).toBeCloseTo(1 / 2)
  })

  it('does not ask which of two equal events is which', () => {
    expect(orderCredit(['a', 'b', 'a'], ['a', 'b', 'a'])).toBe(1)
    expect(orderCredit(['b', 'a', 'a'], ['a', 'a', 'b'])).toBeCloseTo(1 / 3)
  })

  it('finds one event alone in order', () => {
    expect(orderCredit(['a'], ['a'])).toBe(1)
  })

  it('never falls when two neighbours that stand the wrong way round are put right', () => {
    fc.assert(
      fc.property(events, fc.nat(), (right, seed) => {
        const given = right.toSorted((a, b) => ((a ^ seed) >>> 0) - ((b ^ seed) >>> 0))
        const at = given.findIndex(
          (item, index) => right.indexOf(item) > right.indexOf(given[index + 1] ?? item),
        )
        fc.pre(at !== -1)

        expect(orderCredit(moved(given, at, at + 1), right)).toBeGreaterThan(orderCredit(given, right))
      }),
    )
  })
})

describe('moved', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
    [0, 9, ['b', 'c', 'a']],
    [2, -3, ['c', 'a', 'b']],
    [7, 0, ['a', 'b', 'c']],
  ])('moves the item at %i to %i', (from, to, expected) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected)
  })
})

describe('shuffledAway', () => {
  it('keeps every item, and never the order they came in', () => {
    fc.assert(
      fc.property(
        events,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (items, chances) => {
          const shuffled = shuffledAway(items, () => chances.next().value)

          expect(shuffled.toSorted()).toEqual(items.toSorted())
          expect(shuffled).not.toEqual(items)
        },
      ),
    )
  })
})
