import { facesOf, type Face } from '@/domain/pack/card-faces'
import type { Card, Pack } from '@/domain/pack/schema'
import type { CardKey } from '@/domain/progress/events'
import { cardIdIn } from '@/domain/progress/own-card'
import type { Writing } from '@/domain/progress/tables'

/** Whose words a card has: the pack's, the student's in place of the pack's, or the student's alone. */
export type Origin = 'pack' | 'edited' | 'own'

/** A card on the desk as it now reads; its key is that of its first face, unless the answer which that asked for is gone. */
export interface DeckEntry {
  readonly key: CardKey
  readonly card: Card
  readonly origin: Origin
  /** In order; the faces of one card are siblings. */
  readonly faces: readonly CardKey[]
}

/** A face on the desk: what is drilled under its own key, and the key of the card it belongs to. */
export interface DeckFace extends Face {
  readonly key: CardKey
  readonly entry: CardKey
}

/** All the cards of a pack as the student has them: the pack's in their order, then the student's own. */
export interface Deck {
  readonly pack: string
  /** The keys of all faces in order. */
  readonly keys: readonly CardKey[]
  readonly faces: ReadonlyMap<CardKey, DeckFace>
  readonly entries: ReadonlyMap<CardKey, DeckEntry>
  /** The faces that give one another away, by face; those that give none away are missing. */
  readonly partners: ReadonlyMap<CardKey, readonly CardKey[]>
}

/** What a deck is made of. */
export interface DeckSource {
  readonly pack: Pick<Pack, 'id' | 'cards' | 'apart'>
  readonly writings: ReadonlyMap<CardKey, Pick<Writing, 'content'>>
}

const NONE: readonly CardKey[] = []

/** The deck of a pack. To be made anew when the student has written a card, and at no other time: it looks at every card. */
export function deckOf({ pack, writings }: DeckSource): Deck {
  const entries = new Map<CardKey, DeckEntry>()
  const faces = new Map<CardKey, DeckFace>()
  const add = (entry: CardKey, card: Card, origin: Origin): void => {
    const keys = facesOf(card).map(({ id, part }) => {
      const key = id === card.id ? entry : keyIn(pack.id, id)
      faces.set(key, { id, card, part, key, entry })
      return key
    })
    entries.set(entry, { key: entry, card, origin, faces: keys })
  }

  for (const card of pack.cards) {
    const key = keyIn(pack.id, card.id)
    const written = writings.get(key)?.content ?? null
    add(key, written === null ? card : { ...written, id: card.id }, written === null ? 'pack' : 'edited')
  }
  for (const [key, { content }] of writings) {
    if (content === null || entries.has(key) || !key.startsWith(`${pack.id}/`)) continue
    add(key, { ...content, id: cardIdIn(key) }, 'own')
  }
  return { pack: pack.id, keys: [...faces.keys()], faces, entries, partners: partnersIn(pack, faces) }
}

/** The faces to be kept apart from one: its siblings, and those that give it away or that it gives away. */
export function apartFrom({ faces, entries, partners }: Deck, key: CardKey): readonly CardKey[] {
  const face = faces.get(key)
  const family = face === undefined ? NONE : (entries.get(face.entry)?.faces ?? NONE)
  const given = partners.get(key) ?? NONE
  return family.length < 2 ? given : [...family.filter((sibling) => sibling !== key), ...given]
}

function partnersIn(
  { id, apart }: DeckSource['pack'],
  faces: ReadonlyMap<CardKey, DeckFace>,
): Map<CardKey, CardKey[]> {
  const partners = new Map<CardKey, CardKey[]>()
  const join = (key: CardKey, partner: CardKey): void => {
    const known = partners.get(key)
    if (known === undefined) partners.set(key, [partner])
    else known.push(partner)
  }
  for (const pair of apart) {
    const [one, other] = [keyIn(id, pair[0]), keyIn(id, pair[1])]
    // A card that the student has made into another kind may have lost a face.
    if (!faces.has(one) || !faces.has(other)) continue
    join(one, other)
    join(other, one)
  }
  return partners
}

/** The ids of a pack were checked when it was read: checking each again would take longer than all the rest. */
const keyIn = (pack: string, id: string): CardKey => `${pack}/${id}` as CardKey
