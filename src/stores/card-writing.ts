import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { bridge } from '@/bridge/client'
import { contrastOf, splitOf } from '@/domain/deck/card-help'
import { mostConfusableWith } from '@/domain/deck/confusable'
import { draftOf, emptyDraft, type CardDraft, type UnsavedCard } from '@/domain/deck/card-draft'
import { duplicatesOf } from '@/domain/deck/duplicates'
import { facesOf } from '@/domain/pack/card-faces'
import { questionTextOf } from '@/domain/pack/card-text'
import { findPoint, outlineWalk } from '@/domain/pack/outline-walk'
import type { Card, CardKind } from '@/domain/pack/schema'
import type { CardKey } from '@/domain/progress/events'
import { useDayCards } from './day-cards'
import { useDeck } from './deck'
import { useFlushing } from './flushing'
import { useLibrary } from './library'
import { oneAtATime } from './one-at-a-time'
import { useProgress } from './progress'

/** A card being written: as it is to begin with, as the form opens, and the one being changed, if it is not new. */
export interface CardWriting {
  readonly key: CardKey | null
  readonly draft: CardDraft
  /** Other than `draft` where it starts from words of the student's that are saved nowhere. */
  readonly written: CardDraft
  readonly before: Card | null
}

/** What a new card can start from: the words it is about, and where it belongs. */
export interface CardStart {
  readonly text?: string
  readonly kind?: CardKind
  readonly point?: string
  readonly paragraph?: string
  /** Fields that are filled in already. */
  readonly fields?: Partial<CardDraft>
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
  /** How many cards have been saved since the window opened. */
  const savings = ref(0)
  let written: CardDraft | null = null
  /** A card of the last time, which comes back when the one that was begun meanwhile is done with. */
  let waiting: UnsavedCard | null = null
  let isKept = false

  /** Starts a new card; about some words it is a cloze of them. */
  function add(start: CardStart = {}): void {
    ask(newWriting(start))
  }

  /** Starts to change the card that a face belongs to. */
  function edit(face: CardKey): void {
    ask(writingOf(deck.entryOf(face)))
  }

  /** Starts a card beside one that keeps slipping: a smaller one of it, or one that sets it beside what it is mixed up with. */
  function addBeside(face: CardKey, as: 'smaller' | 'contrast'): void {
    const slipping = deck.deck?.faces.get(face)
    if (deck.deck === null || slipping === undefined) return
    const { point, paragraph } = slipping.card
    const fields =
      as === 'smaller' ? splitOf(slipping) : contrastOf(slipping, mostConfusableWith(deck.deck, slipping))
    add({ point, paragraph, fields })
  }

  function ask(writing: CardWriting | null): void {
    if (writing === null) return
    written = null
    asked.value = writing
  }

  function newWriting({
    text = '',
    kind = 'basic',
    point,
    paragraph,
    fields = {},
  }: CardStart): CardWriting | null {
    const outline = library.pack?.outline ?? []
    const steps = outlineWalk(outline)
    // Of a paragraph’s points the one that the others hang on.
    const [ofParagraph] = steps
      .filter((step) => step.point.paragraph === paragraph)
      .sort((a, b) => a.depth - b.depth)
    const found =
      (point === undefined ? null : findPoint(outline, point)) ?? ofParagraph?.point ?? steps[0]?.point
    if (found === undefined) return null
    const empty = { ...emptyDraft(found.id, paragraph ?? found.paragraph), kind, ...fields }
    const draft: CardDraft = text === '' ? empty : { ...empty, kind: 'cloze', text }
    return { key: null, draft, written: draft, before: null }
  }

  function writingOf(key: CardKey | null): CardWriting | null {
    const card = key === null ? undefined : deck.deck?.entries.get(key)?.card
    if (card === undefined) return null
    const weight = card.weight ?? findPoint(library.pack?.outline ?? [], card.point)?.weight ?? 2
    const draft = draftOf(card, weight)
    return { key, draft, written: draft, before: card }
  }

  /** Notes the card as it now reads in the form; `keep` puts it on disk. */
  function write(draft: CardDraft): void {
    written = draft
  }

  /** Keeps what is not saved for when the window opens again; true when there is nothing left to keep. */
  async function keep(): Promise<boolean> {
    const [writing, draft, { pack }] = [asked.value, written, library]
    if (writing === null || draft === null || pack === null) return true
    // The disk has room for one, and that is the one that waits.
    if (waiting !== null) return false
    isKept = true
    const reply = await bridge.keepCardDraft({ card: { pack: pack.id, card: writing.key, draft } })
    if (!reply.ok) return false
    if (written === draft) written = null
    return true
  }
  useFlushing().add(keep)

  /** Opens the card that was being written when the window was closed; it stays on disk until it is saved or thrown away. */
  async function bringBack(unsaved: UnsavedCard | null): Promise<void> {
    if (unsaved === null) return
    await Promise.all([library.load(), progress.load()])
    const { card: key, draft, pack } = unsaved
    if (library.pack?.id !== pack) return
    if (asked.value !== null) {
      waiting = unsaved
      return
    }
    const opened = writingOf(key) ?? newWriting({ point: draft.point, paragraph: draft.paragraph })
    // Its card may be gone: then what was written on it is a card of its own.
    if (opened === null) return
    isKept = true
    asked.value = { ...opened, written: draft }
  }

  function end(): void {
    asked.value = null
    written = null
    if (waiting !== null) {
      const unsaved = waiting
      waiting = null
      void bringBack(unsaved)
      return
    }
    if (!isKept) return
    isKept = false
    void bridge.keepCardDraft({ card: null })
  }

  /** Keeps the card; the one that is not saved stays open as it was written. */
  async function save(card: Card): Promise<void> {
    const [writing, { pack }] = [asked.value, library]
    if (writing === null || pack === null) return
    const key = await alone(() => progress.write(pack.id, writing.key, card))
    if (key === null) return
    end()
    saved.value = key
    savings.value += 1
    dayCards.place(deck.deck?.entries.get(key)?.faces ?? [key])
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

  return {
    asked,
    saved,
    savings,
    add,
    addBeside,
    edit,
    write,
    keep,
    bringBack,
    save,
    close: end,
    questionsLike,
  }
})
