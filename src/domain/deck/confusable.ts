import { answerTextOf, shownTextOf } from '@/domain/pack/card-text'
import { longStems } from '@/domain/text/stems'
import type { Deck, DeckFace } from './deck'

/** Faces that give one another away are about the same thing, whatever their words. */
const FOR_PARTNERS = 1

/**
 * The face of another card that one is most likely mixed up with: one that gives it away, then the one that shares most of its words,
 * questions and answers together. Null where no card has a word in common. Looks at every card: to be asked when a student asks.
 */
export function mostConfusableWith(deck: Deck, face: DeckFace): DeckFace | null {
  const own = stemsIn(face)
  const partners = new Set(deck.partners.get(face.key))
  let nearest: DeckFace | null = null
  let most = 0
  for (const other of deck.faces.values()) {
    if (other.entry === face.entry) continue
    const likeness = sharedOf(own, stemsIn(other)) + (partners.has(other.key) ? FOR_PARTNERS : 0)
    if (likeness <= most) continue
    most = likeness
    nearest = other
  }
  return nearest
}

const stemsIn = (face: DeckFace): ReadonlySet<string> =>
  longStems(`${shownTextOf(face)} ${answerTextOf(face)}`)

/** The share of the words of either that are in both. */
function sharedOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  return both === 0 ? 0 : both / (one.size + other.size - both)
}
