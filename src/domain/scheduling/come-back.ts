import { addDays, type StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { isBuried, UNSEEN, type CardMemory } from './card-memory'
import type { Queue } from './queue'
import { firstOf } from './ranked-list'

/** When there is next something to do: a moment (UTC) later today, or a study day. */
export type ComeBack =
  { readonly kind: 'moment'; readonly at: string } | { readonly kind: 'day'; readonly day: StudyDay }

/** An exam to come, and the first day before it for which its plan has cards; null when that has none. */
export interface ExamAhead {
  readonly day: StudyDay
  readonly next: StudyDay | null
}

type Tables = Pick<ProgressTables, 'cards' | 'firsts'>

/**
 * When to come back once a queue is done; null when no card is ever due again as things stand. While a plan is followed
 * (`exams`, in order of their days) that is the first day it has cards for, and what is due counts from the exam’s day on.
 * Looks at every card once.
 */
export function comeBackAfter(
  queue: Queue,
  tables: Tables,
  exams: Iterable<ExamAhead> = [],
): ComeBack | null {
  const learning = firstOf(queue.learning)
  if (learning !== undefined) return { kind: 'moment', at: new Date(learning.rank).toISOString() }

  // What an attempt has put first comes whatever a plan says.
  if (hasFirst(queue, tables)) return onDay(addDays(queue.day, 1))
  const due = nextDueDay(queue, tables)
  let from = queue.day
  for (const { day, next } of exams) {
    if (next !== null) return onDay(next)
    if (due !== null && due <= day) return onDay(day)
    from = day
  }
  const hasNew = queue.newPerDay > 0 && queue.unseen.length + queue.waiting.length > 0
  return onDay(hasNew ? addDays(from, 1) : due)
}

const onDay = (day: StudyDay | null): ComeBack | null => day && { kind: 'day', day }

function hasFirst({ positions }: Queue, { cards, firsts }: Tables): boolean {
  return [...firsts.keys()].some((card) => positions.has(card) && cards.get(card)?.isSuspended !== true)
}

function nextDueDay(queue: Queue, { cards }: Tables): StudyDay | null {
  const tomorrow = addDays(queue.day, 1)
  let next: StudyDay | null = null
  for (const card of queue.positions.keys()) {
    const dueDay = dueDayOf(cards.get(card) ?? UNSEEN)
    if (dueDay !== null && (next === null || dueDay < next)) next = dueDay
  }
  return next

  function dueDayOf(memory: CardMemory): StudyDay | null {
    if (memory.isSuspended) return null
    // What is buried today comes back tomorrow, and so does what is due and a plan has left out today.
    if (memory.state === 'new') return isBuried(memory, queue.day) && queue.newPerDay > 0 ? tomorrow : null
    return memory.dueDay !== null && memory.dueDay > queue.day ? memory.dueDay : tomorrow
  }
}
