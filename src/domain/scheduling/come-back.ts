import type { CardKey } from '@/domain/progress/events'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { firstOf } from './ranked-list'
import type { Queue } from './queue'

/** When there is next something to do: a moment (UTC) later today, or a study day. */
export type ComeBack =
  { readonly kind: 'moment'; readonly at: string } | { readonly kind: 'day'; readonly day: StudyDay }

/** When to come back once a queue is done; null when no card is ever due again as things stand. Looks at every card once. */
export function comeBackAfter(queue: Queue, tables: ProgressTables): ComeBack | null {
  const learning = firstOf(queue.learning)
  if (learning !== undefined) return { kind: 'moment', at: new Date(learning.rank).toISOString() }

  const hasNewTomorrow = queue.unseen.length > 0 && queue.newPerDay > 0
  const day = hasNewTomorrow ? addDays(queue.day, 1) : nextDueDay(queue.positions.keys(), tables, queue.day)
  return day === null ? null : { kind: 'day', day }
}

function nextDueDay(cards: Iterable<CardKey>, tables: ProgressTables, day: StudyDay): StudyDay | null {
  let next: StudyDay | null = null
  for (const card of cards) {
    const memory = tables.cards.get(card)
    if (memory === undefined || memory.dueDay === null || memory.isSuspended || memory.dueDay <= day) continue
    if (next === null || memory.dueDay < next) next = memory.dueDay
  }
  return next
}
