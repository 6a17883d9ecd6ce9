import type { StudyDay } from '@/domain/progress/study-day'

const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const PLAIN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const MEDIUM = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

const dateOf = (day: StudyDay): Date => new Date(`${day}T00:00:00Z`)

/** A study day in full: “Sunday 22 November 2026”. */
export const longDay = (day: StudyDay): string => LONG.format(dateOf(day)).replace(',', '')

/** A study day as a student writes it: “3 November 2026”. */
export const dayText = (day: StudyDay): string => PLAIN.format(dateOf(day))

/** A study day in a table that may reach over years: “22 Nov 2026”. */
export const mediumDay = (day: StudyDay): string => MEDIUM.format(dateOf(day))

/** A study day in a table or on an axis: “22 Nov”. */
export const shortDay = (day: StudyDay): string => SHORT.format(dateOf(day))
