import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type StudyDay } from '@/domain/progress/study-day'
import { rangesOf, withDaysOff, withoutDaysOff } from '@/domain/settings/days-off'

const TODAY = '2026-11-22' as StudyDay
const ahead = (days: number): StudyDay => addDays(TODAY, days)
const someDays = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 })
  .map((days) => days.map(ahead))

describe('rangesOf', () => {
  it('joins days in a row, over the end of a year too, and leaves a single day alone', () => {
    const days = ['2027-01-01', '2026-12-30', '2026-12-31', '2026-12-24'] as StudyDay[]

    expect(rangesOf(days)).toEqual([
      { from: '2026-12-24', to: '2026-12-24' },
      { from: '2026-12-30', to: '2027-01-01' },
    ])
  })

  it('holds every day in one range, and leaves a gap between two', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const ranges = rangesOf(days)

        const held = ranges.flatMap(({ from, to }) =>
          Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)),
        )
        expect(held).toEqual([...days].sort())
        for (const [index, { from }] of ranges.slice(1).entries()) {
          expect(daysBetween(ranges[index]?.to ?? from, from)).toBeGreaterThan(1)
        }
      }),
    )
  })
})

describe('withDaysOff', () => {
  it('adds each day of the range once', () => {
    expect(withDaysOff([ahead(2)], { from: ahead(1), to: ahead(3) }, TODAY)).toEqual([
      ahead(1),
      ahead(2),
      ahead(3),
    ])
  })

  it('lets days that are over go, and keeps today', () => {
    expect(withDaysOff([ahead(-5)], { from: ahead(-1), to: ahead(0) }, TODAY)).toEqual([TODAY])
  })

  it.each([
    ['runs backwards', { from: ahead(3), to: ahead(2) }],
    ['is over', { from: ahead(-3), to: ahead(-1) }],
    ['is longer than can be noted', { from: ahead(0), to: ahead(366) }],
  ])('refuses a range that %s', (_what, range) => {
    expect(withDaysOff([], range, TODAY)).toBeNull()
  })

  it('refuses one more than can be noted, and takes as many', () => {
    const year = { from: ahead(0), to: ahead(365) }

    const full = withDaysOff([], year, TODAY)

    expect(full).toHaveLength(366)
    expect(withDaysOff(full ?? [], { from: ahead(366), to: ahead(366) }, TODAY)).toBeNull()
    expect(withDaysOff(full ?? [], year, TODAY)).toEqual(full)
  })
})

describe('withoutDaysOff', () => {
  it('takes back what was added, and nothing else', () => {
    fc.assert(
      fc.property(someDays, fc.nat(40), fc.nat(5), (days, start, length) => {
        const range = { from: ahead(start), to: ahead(start + length) }
        const others = withoutDaysOff(days, range)

        const added = withDaysOff(others, range, TODAY) ?? []

        expect(withoutDaysOff(added, range)).toEqual([...others].sort())
      }),
    )
  })
})
