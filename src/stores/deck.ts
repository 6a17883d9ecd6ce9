import { defineStore } from 'pinia'
import { computed } from 'vue'
import { deckOf, type Deck } from '@/domain/deck/deck'
import type { CardKey } from '@/domain/progress/events'
import type { Writing } from '@/domain/progress/tables'
import { useLibrary } from './library'
import { useProgress } from './progress'

type Writings = ReadonlyMap<CardKey, Writing>

const NO_KEYS: readonly CardKey[] = []

/** The cards on the desk as they now read: the pack's, and the student's own. Made anew when one is written, not when one is graded. */
export const useDeck = defineStore('deck', () => {
  const library = useLibrary()
  const progress = useProgress()

  /** The cards in the student’s words: the very same map until one of them changes. A note is no change, and no grade is looked at. */
  const written = computed<Writings>((before) => {
    const now = contentsIn(progress.writings)
    return before !== undefined && haveSameContents(before, now) ? before : now
  })
  /** Null until the pack has been opened. */
  const deck = computed<Deck | null>(() => {
    const { pack } = library
    return pack === null ? null : deckOf({ pack, writings: written.value })
  })
  /** All faces in order. */
  const keys = computed(() => deck.value?.keys ?? NO_KEYS)

  /** The key of the card a face belongs to. */
  function entryOf(face: CardKey): CardKey {
    return deck.value?.faces.get(face)?.entry ?? face
  }

  /** What the student has noted on the card a face belongs to. */
  function noteOn(face: CardKey): string {
    return progress.writings.get(entryOf(face))?.note ?? ''
  }

  return { deck, keys, entryOf, noteOn }
})

function contentsIn(writings: Writings): Writings {
  return new Map([...writings].filter(([, { content }]) => content !== null))
}

/** Whether two maps hold the same contents in the same order. Rows are replaced, never changed. */
function haveSameContents(one: Writings, other: Writings): boolean {
  const others = [...other]
  return (
    one.size === other.size &&
    [...one].every(([key, { content }], index) => {
      const [otherKey, writing] = others[index] ?? []
      return key === otherKey && content === writing?.content
    })
  )
}
