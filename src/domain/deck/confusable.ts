import { COMMON_FROM } from '@/domain/pack/apart'
import { answerTextOf, shownTextOf } from '@/domain/pack/card-text'
import { longStems } from '@/domain/text/stems'
import type { Deck, DeckFace } from './deck'

/** Faces that give one another away are about the same thing, whatever their words. */
const FOR_PARTNERS = 1
/** One word in common is chance. */
const LEAST_SHARED = 2
/** A word that this share of the faces have, and a dozen at least, tells none of them from another. */
const COMMON_SHARE = 0.1

/**
 * The face of another card that one is most likely mixed up with: one that gives it away, then the one that shares most of its telling
 * words, questions and answers together. Null where no card has two of them in common. Looks at every card: to be asked when a student
 * asks.
 */
export function mostConfusableWith(deck: Deck, face: DeckFace): DeckFace | null {
  const stems = new Map([...deck.faces.values()].map((each) => [each, stemsIn(each)]))
  const common = commonIn([...stems.values()])
  const own = [...stemsIn(face)].filter((word) => !common.has(word))
  const partners = new Set(deck.partners.get(face.key))
  let nearest: DeckFace | null = null
  let most = 0
  for (const [other, words] of stems) {
    if (other.entry === face.entry) continue
    const likeness = likenessOf(own, words) + (partners.has(other.key) ? FOR_PARTNERS : 0)
    if (likeness <= most) continue
    most = likeness
    nearest = other
  }
  return nearest
}

const stemsIn = (face: DeckFace): ReadonlySet<string> =>
  longStems(`${shownTextOf(face)} ${answerTextOf(face)}`)

/** The words that so many faces have that they tell none from another. */
function commonIn(faces: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const word of faces.flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1)
  const least = Math.max(COMMON_FROM, faces.length * COMMON_SHARE)
  return new Set([...counts].flatMap(([word, count]) => (count < least ? [] : [word])))
}

/** The share of the words of either that are in both: none for a single one. */
function likenessOf(telling: readonly string[], other: ReadonlySet<string>): number {
  const both = telling.filter((word) => other.has(word)).length
  return both < LEAST_SHARED ? 0 : both / (telling.length + other.size - both)
}
