import type { CardMemory } from './card-memory'

/** How often a card is forgotten before it needs help rather than more reviews, as in Anki. */
const LEECH_LAPSES = 8
/** After how many further lapses help is offered again. */
const LAPSES_BETWEEN_OFFERS = 4

/** Whether a card has been forgotten so often that learning it again will not do. */
export function isLeech({ lapses }: Pick<CardMemory, 'lapses'>): boolean {
  return lapses >= LEECH_LAPSES
}

/** Whether help is to be offered now: at the eighth lapse, and at every fourth one after it. */
export function becomesLeech(before: Pick<CardMemory, 'lapses'>, after: Pick<CardMemory, 'lapses'>): boolean {
  const isOffer = isLeech(after) && (after.lapses - LEECH_LAPSES) % LAPSES_BETWEEN_OFFERS === 0
  return after.lapses > before.lapses && isOffer
}
