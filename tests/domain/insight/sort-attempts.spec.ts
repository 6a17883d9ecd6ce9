import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTEMPT_ORDERS, sortAttempts, type AttemptOrder } from '@/domain/insight/sort-attempts'
import { aDay } from '../../support/generators-progress'
import { aLine } from './attempt-lines'

const LINES = [
  aLine('one', { day: aDay('2026-11-01'), question: 'Why Rapallo?', words: 900, coverage: 0.5 }),
  aLine('two', { day: aDay('2026-11-02'), question: 'élan or exhaustion?', words: 300, coverage: null }),
  aLine('three', { day: aDay('2026-11-03'), question: 'Why Rapallo?', words: 300, coverage: 0 }),
]

const arbitraryLine = fc
  .record({
    id: fc.uuid(),
    day: fc.constantFrom(aDay('2026-11-01'), aDay('2026-11-02')),
    at: fc.constantFrom('2026-11-01T12:00:00.000Z', '2026-11-02T12:00:00.000Z'),
    question: fc.constantFrom('A?', 'a?', 'B?'),
    words: fc.nat(3),
    coverage: fc.constantFrom(null, 0, 0.5, 1),
  })
  .map(({ id, ...parts }) => aLine(id, parts))

describe('sortAttempts', () => {
  it.each<[AttemptOrder, string[]]>([
    ['latest', ['three', 'two', 'one']],
    ['earliest', ['one', 'two', 'three']],
    ['question', ['two', 'three', 'one']],
    ['words', ['one', 'three', 'two']],
    ['coverage', ['one', 'three', 'two']],
  ])('lists them by %s', (order, ids) => {
    expect(sortAttempts(LINES, order).map(({ attempt }) => attempt)).toEqual(ids)
  })

  it('goes by the study day before the moment, for a clock that was put right moves the day alone', () => {
    const moved = aLine('moved', { day: aDay('2026-11-05'), at: '2020-01-01T00:00:00.000Z' })

    expect(sortAttempts([...LINES, moved], 'latest')[0]?.attempt).toBe('moved')
  })

  it('lists the same attempts in the same order, however they come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryLine, { selector: ({ attempt }) => attempt, maxLength: 8 }),
        fc.constantFrom(...ATTEMPT_ORDERS),
        (lines, order) => {
          const sorted = sortAttempts(lines, order)

          expect(new Set(sorted)).toEqual(new Set(lines))
          expect(sorted).toHaveLength(lines.length)
          expect(sortAttempts([...lines].reverse(), order)).toEqual(sorted)
        },
      ),
    )
  })
})
