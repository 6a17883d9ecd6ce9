import { facesOf } from '@/domain/pack/card-faces'
import { shownTextOf } from '@/domain/pack/card-text'
import type { Card } from '@/domain/pack/schema'
import type { CardKey } from '@/domain/progress/events'
import { foldForSearch } from '@/domain/text/fold'
import type { Deck } from './deck'

/** Questions that share so many of their words ask the same thing. */
const ALIKE = 0.8

/**
 * The cards that ask nearly what a card would ask: the same words but for a few, whatever their order, case and accents; nearest
 * first. `self` is the card being edited. Looks at every card: to be asked when the student has stopped typing.
 */
export function duplicatesOf(deck: Deck, card: Card, self: CardKey | null = null): CardKey[] {
  const asked = facesOf(card).map((face) => wordsOf(shownTextOf(face)))
  const shares = new Map<CardKey, number>()
  for (const face of deck.faces.values()) {
    if (face.entry === self) continue
    const words = wordsOf(shownTextOf(face))
    const share = Math.max(...asked.map((own) => sharedOf(own, words)))
    if (share >= ALIKE) shares.set(face.entry, Math.max(share, shares.get(face.entry) ?? 0))
  }
  return [...shares].toSorted(([, a], [, b]) => b - a).map(([key]) => key)
}

/** The share of the words of either that are in both (Jaccard’s index). */
function sharedOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const word of other) if (one.has(word)) both += 1
  return both === 0 ? 0 : both / (one.size + other.size - both)
}

function wordsOf(text: string): Set<string> {
  return new Set(foldForSearch(text).match(/[\p{L}\p{N}]+/gu))
}
