import type { CardKey } from '@/domain/progress/events'
import { daysBetween } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'

/** From this interval on a card counts as mature, as in Anki. */
const MATURE_DAYS = 21

export const STANDINGS = ['new', 'learning', 'young', 'mature', 'suspended'] as const
/** How a card stands, as the student sees it; relearning counts as learning. */
export type Standing = (typeof STANDINGS)[number]

/** The field's names of the standings, the same on every screen. */
export const STANDING_TITLES: Readonly<Record<Standing, string>> = {
  new: 'New',
  learning: 'Learning',
  young: 'Young',
  mature: 'Mature',
  suspended: 'Suspended',
}

/** What each standing means, in a few words that can follow its name. */
export const STANDING_NOTES: Readonly<Record<Standing, string>> = {
  new: 'not met yet',
  learning: 'coming back within the day',
  young: 'less than three weeks between reviews',
  mature: 'three weeks or more between reviews',
  suspended: 'set aside by you',
}

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
