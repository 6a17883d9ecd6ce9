import type { CardKey } from '@/domain/progress/events'
import { daysBetween } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'

/** From this interval on a card counts as mature, as in Anki. */
export const MATURE_DAYS = 21

export const STANDINGS = ['new', 'learning', 'young', 'mature', 'suspended'] as const
/** How a card stands, as the student sees it; relearning counts as learning. */
export type Standing = (typeof STANDINGS)[number]

/** How one card stands; undefined is a card never seen. */
export function standingOf(memory: CardMemory = UNSEEN): Standing {
  if (memory.isSuspended) return 'suspended'
  if (memory.state === 'learning' || memory.state === 'relearning') return 'learning'
  if (memory.lastDay === null || memory.dueDay === null) return 'new'
  return daysBetween(memory.lastDay, memory.dueDay) >= MATURE_DAYS ? 'mature' : 'young'
}

/** How many of these cards stand where; the counts add up to the cards. */
export function countStandings(
  cards: readonly CardKey[],
  tables: Pick<ProgressTables, 'cards'>,
): Readonly<Record<Standing, number>> {
  const counts = { new: 0, learning: 0, young: 0, mature: 0, suspended: 0 }
  for (const card of cards) counts[standingOf(tables.cards.get(card))] += 1
  return counts
}
