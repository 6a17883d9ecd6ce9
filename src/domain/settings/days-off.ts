import { addDays, daysBetween, type StudyDay } from '@/domain/progress/study-day'
import { MOST_DAYS_OFF } from './settings'

/** Days off in a row, both ends among them. */
export interface DayRange {
  readonly from: StudyDay
  readonly to: StudyDay
}

/** The days off as stretches, earliest first. */
export function rangesOf(daysOff: readonly StudyDay[]): DayRange[] {
  const ranges: DayRange[] = []
  for (const day of [...new Set(daysOff)].sort()) {
    const latest = ranges.at(-1)
    if (latest !== undefined && daysBetween(latest.to, day) === 1) {
      ranges[ranges.length - 1] = { ...latest, to: day }
    } else ranges.push({ from: day, to: day })
  }
  return ranges
}

/**
 * The days off with some more, sorted and each once; those before `today` are let go, for nothing asks for them again. Null
 * when the range runs backwards or is over, and when there would be more than can be noted.
 */
export function withDaysOff(
  daysOff: readonly StudyDay[],
  { from, to }: DayRange,
  today: StudyDay,
): StudyDay[] | null {
  const length = daysBetween(from, to) + 1
  if (length < 1 || length > MOST_DAYS_OFF || to < today) return null
  const added = Array.from({ length }, (_, index) => addDays(from, index))
  const all = [...new Set([...daysOff, ...added])].filter((day) => day >= today).sort()
  return all.length > MOST_DAYS_OFF ? null : all
}

/** The days off without a stretch of them. */
export function withoutDaysOff(daysOff: readonly StudyDay[], { from, to }: DayRange): StudyDay[] {
  return daysOff.filter((day) => day < from || day > to)
}
