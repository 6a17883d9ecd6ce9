import { addDays, type StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'

const MINUTE_MS = 60_000

/** What one study day came to. Minutes are exact, not rounded. */
export interface CalendarDay {
  readonly day: StudyDay
  readonly reviews: number
  readonly again: number
  readonly newCards: number
  readonly attempts: number
  readonly drillMinutes: number
  readonly writingMinutes: number
}

/** The `count` study days up to and with `day`, oldest first, empty ones included. Costs nothing for older history. */
export function calendarOf(
  tables: Pick<ProgressTables, 'days'>,
  day: StudyDay,
  count: number,
): CalendarDay[] {
  return Array.from({ length: count }, (_, index) => calendarDay(tables, addDays(day, index - count + 1)))
}

function calendarDay(tables: Pick<ProgressTables, 'days'>, day: StudyDay): CalendarDay {
  const tally = tables.days.get(day)
  if (tally === undefined) {
    return { day, reviews: 0, again: 0, newCards: 0, attempts: 0, drillMinutes: 0, writingMinutes: 0 }
  }
  const { again, hard, good, easy } = tally.grades
  return {
    day,
    reviews: again + hard + good + easy,
    again,
    newCards: tally.newCards,
    attempts: tally.attempts,
    drillMinutes: tally.drillMs / MINUTE_MS,
    writingMinutes: tally.writingMs / MINUTE_MS,
  }
}
