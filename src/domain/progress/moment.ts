import * as v from 'valibot'

const FORM = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const FIRST = Date.UTC(1000, 0, 1)
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** A moment in UTC in the one form `Date.toISOString` writes, so that sorting the text sorts the time. */
export const momentSchema = v.pipe(
  v.string('expected a moment such as 2026-11-03T18:30:00.000Z'),
  v.regex(FORM, 'expected a moment such as 2026-11-03T18:30:00.000Z'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'expected a moment of the calendar'),
)

/** The moment `ms` milliseconds after `at`; stays within the years 1000 to 9999. */
export function addMs(at: string, ms: number): string {
  return momentOf(new Date(Date.parse(at) + ms))
}

/** A date as a moment; a clock outside the years 1000 to 9999 counts as their first or last millisecond. */
export function momentOf(now: Date): string {
  return new Date(Math.min(Math.max(now.getTime(), FIRST), LAST)).toISOString()
}
