import type { CardKey } from '@/domain/progress/events'
import { addDays, daysBetween, type StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'

/** How many cards fall due on a study day, as things stand. */
export interface ForecastDay {
  readonly day: StudyDay
  readonly due: number
}

/**
 * Cards due on each of `count` study days from `day` on; what is overdue or still being learnt counts for the first. New cards
 * are not foretold. Looks at every card once.
 */
export function forecastOf(
  cards: readonly CardKey[],
  tables: Pick<ProgressTables, 'cards'>,
  day: StudyDay,
  count: number,
): ForecastDay[] {
  const due = Array.from({ length: count }, () => 0)
  for (const card of cards) {
    const memory = tables.cards.get(card)
    if (memory === undefined || memory.isSuspended || memory.state === 'new') continue
    const ahead = memory.dueDay === null ? 0 : Math.max(0, daysBetween(day, memory.dueDay))
    const before = due[ahead]
    if (before !== undefined) due[ahead] = before + 1
  }
  return due.map((number, index) => ({ day: addDays(day, index), due: number }))
}
