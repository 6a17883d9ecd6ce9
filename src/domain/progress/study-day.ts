import * as v from 'valibot'

const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(1000, 0, 1) / DAY_MS
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS

// A replay names the same few hundred days half a million times, and working one out is slow beside looking it up.
const numbers = new Map<string, number>()
const texts = new Map<number, string>()

export const studyDaySchema = v.pipe(
  v.string('expected a day such as 2026-11-03'),
  v.regex(/^[1-9]\d{3}-\d\d-\d\d$/, 'expected a day such as 2026-11-03'),
  v.check(isOfCalendar, 'expected a day of the calendar'),
  v.brand('StudyDay'),
)

/** The day a student would say it is, `YYYY-MM-DD`: it turns in the small hours, not at midnight. Sorts as text. */
export type StudyDay = v.InferOutput<typeof studyDaySchema>

/** The hour at which one study day ends and the next begins. */
const DAY_START_HOUR = 4

/**
 * The study day of a moment by this machine's own clock and zone. It reads the local fields: taking hours off the moment
 * first gives a wrong day near clock changes in most zones.
 */
export function studyDayOf(now: Date): StudyDay {
  const calendarDay = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MS
  return dayOfNumber(now.getHours() < DAY_START_HOUR ? calendarDay - 1 : calendarDay)
}

/** The day `count` days after `day` (before it when negative); stays within the years 1000 to 9999. */
export function addDays(day: StudyDay, count: number): StudyDay {
  return dayOfNumber(numberOf(day) + count)
}

/** How many days after `from` the day `to` is; negative when it comes before. */
export function daysBetween(from: StudyDay, to: StudyDay): number {
  return numberOf(to) - numberOf(from)
}

function numberOf(day: string): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / DAY_MS
  numbers.set(day, number)
  return number
}

/** Asked of texts of any form, for one fault does not keep a schema from looking for the next. */
function isOfCalendar(text: string): boolean {
  const number = numberOf(text)
  return number >= FIRST_DAY && number <= LAST_DAY && textOf(number) === text
}

function dayOfNumber(number: number): StudyDay {
  return textOf(Math.min(Math.max(number, FIRST_DAY), LAST_DAY)) as StudyDay
}

function textOf(number: number): string {
  const known = texts.get(number)
  if (known !== undefined) return known
  const text = new Date(number * DAY_MS).toISOString().slice(0, 10)
  texts.set(number, text)
  return text
}
