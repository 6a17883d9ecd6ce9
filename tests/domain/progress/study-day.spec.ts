import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, daysBetween, studyDayOf, studyDaySchema } from '@/domain/progress/study-day'
import { aDay } from '../../support/generators-progress'
import { AWKWARD_ZONES, moveTo, studyDayIn } from '../../support/zones'

const QUARTER_HOUR_MS = 15 * 60_000
const DAY_MS = 86_400_000
/** The seasons of two years in which every one of the zones that changes its clock does so. */
const CLOCK_CHANGES = [2026, 2027].flatMap((year) => [
  [Date.UTC(year, 1, 1), Date.UTC(year, 3, 10)] as const,
  [Date.UTC(year, 9, 1), Date.UTC(year, 10, 10)] as const,
])

describe('studyDayOf', () => {
  const home = process.env['TZ']
  afterEach(() => {
    process.env['TZ'] = home
  })

  it('turns at four in the morning', () => {
    expect(studyDayOf(new Date(2026, 10, 3, 3, 59, 59))).toBe('2026-11-02')
    expect(studyDayOf(new Date(2026, 10, 3, 4, 0, 0))).toBe('2026-11-03')
    expect(studyDayOf(new Date(2026, 10, 3, 23, 59))).toBe('2026-11-03')
  })

  it('goes back over the ends of months and years', () => {
    expect(studyDayOf(new Date(2028, 2, 1, 1))).toBe('2028-02-29')
    expect(studyDayOf(new Date(2027, 0, 1, 1))).toBe('2026-12-31')
  })

  it.each(AWKWARD_ZONES)(
    'follows the clock on the wall in %s while clocks change, in steps of 15 minutes',
    (zone) => {
      moveTo(zone)
      const wrong: string[] = []

      for (const [from, to] of CLOCK_CHANGES) {
        let before = studyDayOf(new Date(from - QUARTER_HOUR_MS))
        for (let ms = from; ms < to; ms += QUARTER_HOUR_MS) {
          const now = new Date(ms)
          const day = studyDayOf(now)
          const isNextOrSame = [0, 1].includes(daysBetween(before, day))
          if (day !== studyDayIn(zone, now) || !isNextOrSame) wrong.push(now.toISOString())
          before = day
        }
      }

      expect(wrong).toEqual([])
    },
  )

  it('leaves out the day that Apia left out', () => {
    moveTo('Pacific/Apia')
    const days = new Set<string>()

    for (let ms = Date.UTC(2011, 11, 28); ms < Date.UTC(2012, 0, 2); ms += QUARTER_HOUR_MS) {
      expect(studyDayOf(new Date(ms))).toBe(studyDayIn('Pacific/Apia', new Date(ms)))
      days.add(studyDayOf(new Date(ms)))
    }

    // 30 December has no clock of its own, but the small hours of the 31st still count as the day before them.
    expect([...days]).toEqual([
      '2011-12-27',
      '2011-12-28',
      '2011-12-29',
      '2011-12-30',
      '2011-12-31',
      '2012-01-01',
      '2012-01-02',
    ])
  })

  it('stays within years that sort as text whatever the clock says', () => {
    expect(studyDayOf(new Date(6e15))).toBe('9999-12-31')
    expect(studyDayOf(new Date(-6e15))).toBe('1000-01-01')
  })
})

describe('addDays', () => {
  it('is undone by daysBetween and sorts as text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000, max: 200_000 }),
        fc.integer({ min: 0, max: 40_000 }),
        (start, count) => {
          const day = addDays(aDay('2026-11-03'), start)
          const later = addDays(day, count)
          expect(daysBetween(day, later)).toBe(count)
          expect(later >= day).toBe(true)
          expect(Date.parse(later) - Date.parse(day)).toBe(count * DAY_MS)
        },
      ),
    )
  })
})

describe('studyDaySchema', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '0026-01-01', 'today', ''])(
    'refuses %j',
    (text) => {
      expect(v.is(studyDaySchema, text)).toBe(false)
    },
  )

  it.each(['today', '2026-11-99999999999'])('says what is wrong with %j rather than throw', (text) => {
    expect(v.safeParse(studyDaySchema, text).success).toBe(false)
  })

  it('accepts a leap day', () => {
    expect(v.is(studyDaySchema, '2028-02-29')).toBe(true)
  })
})
