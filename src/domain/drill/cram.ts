import { shuffledAway } from '@/domain/answers/ordering'
import type { CardKey } from '@/domain/progress/events'
import type { Grade } from '@/domain/scheduling/grade'

/** How many other cards come, where there are as many, before a card answered Again does. */
const LEAST_BETWEEN = 3

/** A run through chosen cards that leaves their schedule alone; each stays until it is known. Never changed in place. */
export interface Cram {
  /** How many cards there were. */
  readonly size: number
  /** Those still to come, each once. */
  readonly left: readonly CardKey[]
  readonly latest: CardKey | null
}

/** A cram of some cards, each once, in an order by chance. */
export function startCram(cards: readonly CardKey[], chance: () => number): Cram {
  const left = shuffledAway([...new Set(cards)], chance)
  return { size: left.length, left, latest: null }
}

/** The card that comes now: not one to be kept apart from the latest, if there is another; null at the end. */
export function cramCard(
  { left, latest }: Cram,
  apartFrom: (card: CardKey) => readonly CardKey[],
): CardKey | null {
  const near = latest === null ? [] : apartFrom(latest)
  return left.find((card) => !near.includes(card)) ?? left[0] ?? null
}

/** The cram after an answer: a card answered Again comes back among those left, a few cards later at the earliest. */
export function cramAfter(cram: Cram, card: CardKey, grade: Grade, chance: () => number): Cram {
  const others = cram.left.filter((other) => other !== card)
  if (grade !== 'again') return { ...cram, left: others, latest: card }

  const earliest = Math.min(LEAST_BETWEEN, others.length)
  const place = earliest + Math.floor(chance() * (others.length - earliest + 1))
  return { ...cram, left: others.toSpliced(place, 0, card), latest: card }
}
