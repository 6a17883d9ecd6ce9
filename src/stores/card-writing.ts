import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { draftOf, emptyDraft, type CardDraft } from '@/domain/deck/card-draft'
import { duplicatesOf } from '@/domain/deck/duplicates'
import { facesOf } from '@/domain/pack/card-faces'
import { questionTextOf } from '@/domain/pack/card-text'
import { findPoint, outlineWalk } from '@/domain/pack/outline-walk'
import type { Card, CardKind } from '@/domain/pack/schema'
import type { CardKey } from '@/domain/progress/events'
import { useDayCards } from './day-cards'
import { useDeck } from './deck'
import { useLibrary } from './library'
import { oneAtATime } from './one-at-a-time'
import { useProgress } from './progress'

/** A card being written: as it is to begin with, and the one being changed, if it is not new. */
export interface CardWriting {
  readonly key: CardKey | null
  readonly draft: CardDraft
  readonly before: Card | null
}

/** What a new card can start from: the words it is about, and where it belongs. */
export interface CardStart {
  readonly text?: string
  readonly kind?: CardKind
  readonly point?: string
  readonly paragraph?: string
}

/** The card that is being written, on whatever screen it was asked for. */
export const useCardWriting = defineStore('cardWriting', () => {
  const library = useLibrary()
  const progress = useProgress()
  const deck = useDeck()
  const dayCards = useDayCards()
  const { alone } = oneAtATime()

  const asked = shallowRef<CardWriting | null>(null)
  /** The key of the card saved last, for the screen that asked for it. */
  const saved = ref<CardKey | null>(null)

  /** Starts a new card; about some words it is a cloze of them. */
  function add({ text = '', kind = 'basic', point, paragraph }: CardStart = {}): void {
    const outline = library.pack?.outline ?? []
    const steps = outlineWalk(outline)
    // Of a paragraph’s points the one that the others hang on.
    const [ofParagraph] = steps
      .filter((step) => step.point.paragraph === paragraph)
      .sort((a, b) => a.depth - b.depth)
    const found =
      (point === undefined ? null : findPoint(outline, point)) ?? ofParagraph?.point ?? steps[0]?.point
    if (found === undefined) return
    const draft = { ...emptyDraft(found.id, paragraph ?? found.paragraph), kind }
    asked.value = { key: null, draft: text === '' ? draft : { ...draft, kind: 'cloze', text }, before: null }
  }

  /** Starts to change the card that a face belongs to. */
  function edit(face: CardKey): void {
    const key = deck.entryOf(face)
    const card = deck.deck?.entries.get(key)?.card
    if (card === undefined) return
    const weight = card.weight ?? findPoint(library.pack?.outline ?? [], card.point)?.weight ?? 2
    asked.value = { key, draft: draftOf(card, weight), before: card }
  }

  /** Keeps the card; the one that is not saved stays open as it was written. */
  async function save(card: Card): Promise<void> {
    const [writing, { pack }] = [asked.value, library]
    if (writing === null || pack === null) return
    const key = await alone(() => progress.write(pack.id, writing.key, card))
    if (key === null) return
    asked.value = null
    saved.value = key
    dayCards.place(deck.deck?.entries.get(key)?.faces ?? [key])
  }

  function close(): void {
    asked.value = null
  }

  /** The questions of other cards that ask nearly the same. */
  function questionsLike(card: Card): string[] {
    const { deck: cards } = deck
    if (cards === null) return []
    return duplicatesOf(cards, card, asked.value?.key ?? null).flatMap((key) => {
      const entry = cards.entries.get(key)
      return entry === undefined ? [] : [questionTextOf(facesOf(entry.card)[0])]
    })
  }

  return { asked, saved, add, edit, save, close, questionsLike }
})
