import type { CardKey } from '@/domain/progress/events'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { isBuried, UNSEEN } from './card-memory'
import type { Queue } from './queue'
import { firstOf } from './ranked-list'

/** When there is next something to do: a moment (UTC) later today, or a study day. */
export type ComeBack =
  { readonly kind: 'moment'; readonly at: string } | { readonly kind: 'day'; readonly day: StudyDay }

/** When to come back once a queue is done; null when no card is ever due again as things stand. Looks at every card once. */
export function comeBackAfter(
  queue: Queue,
  tables: Pick<ProgressTables, 'cards' | 'firsts'>,
): ComeBack | null {
  const learning = firstOf(queue.learning)
  if (learning !== undefined) return { kind: 'moment', at: new Date(learning.rank).toISOString() }

  const hasNewTomorrow = queue.newPerDay > 0 && queue.unseen.length + queue.waiting.length > 0
  const day = hasNewTomorrow ? addDays(queue.day, 1) : nextDay(queue, tables)
  return day === null ? null : { kind: 'day', day }
}

function nextDay(queue: Queue, { cards, firsts }: Pick<ProgressTables, 'cards' | 'firsts'>): StudyDay | null {
  const tomorrow = addDays(queue.day, 1)
  let next: StudyDay | null = null
  for (const card of queue.positions.keys()) {
    const dueDay = nextDayOf(card)
    if (dueDay !== null && (next === null || dueDay < next)) next = dueDay
  }
  return next

  function nextDayOf(card: CardKey): StudyDay | null {
    const memory = cards.get(card) ?? UNSEEN
    if (memory.isSuspended) return null
    if (firsts.has(card)) return tomorrow
    const isNew = memory.state === 'new'
    // What is buried today comes back tomorrow, and so does what is due and a plan has left out today.
    if (isNew) return isBuried(memory, queue.day) && queue.newPerDay > 0 ? tomorrow : null
    return memory.dueDay !== null && memory.dueDay > queue.day ? memory.dueDay : tomorrow
  }
}
