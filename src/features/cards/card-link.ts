import type { Deck } from '@/domain/deck/deck'
import type { Face } from '@/domain/pack/card-faces'
import { answerTextOf, questionTextOf } from '@/domain/pack/card-text'
import { paragraphPlace, placeTitle } from '@/domain/pack/paragraph-place'
import { paragraphText } from '@/domain/pack/runs'
import type { Card, Pack } from '@/domain/pack/schema'
import { cardKey, type CardKey } from '@/domain/progress/events'
import { closestSentence } from '@/domain/text/closest-sentence'
import { foldForSearch } from '@/domain/text/fold'

/** Where a card comes from: the way there, and the sentence it leans on where one can be told. */
export interface CardSource {
  readonly title: string
  /** Read marks the sentence, where there is one. */
  readonly route: {
    readonly path: string
    readonly query: { readonly paragraph: string; readonly sentence?: string }
  }
  readonly isEssay: boolean
  readonly sentence: string | null
}

/** A card in a list, and the way to where it comes from. */
export interface CardLink {
  readonly key: CardKey
  readonly title: string
  readonly source: Omit<CardSource, 'sentence'>
}

/** The paragraph that a card comes from, and no more, of the essay or of the supplement. */
export function placeOf(pack: Pack, { paragraph }: Card): Omit<CardSource, 'sentence'> {
  const place = paragraphPlace(pack, paragraph)
  const isEssay = place?.isEssay ?? true
  return {
    title: place === null ? 'The essay' : placeTitle(place),
    route: { path: isEssay ? '/read' : '/read/supplement', query: { paragraph } },
    isEssay,
  }
}

/** The same with the sentence that has most in common with the card, if the answer, or much of it, stands there. */
export function sourceOf(pack: Pack, face: Face): CardSource {
  const paragraphs = [...pack.essay.paragraphs, ...pack.supplement.paragraphs]
  const paragraph = paragraphs.find(({ id }) => id === face.card.paragraph)
  const text = paragraph === undefined ? '' : paragraphText(paragraph)
  const answer = answerTextOf(face)
  const closest = closestSentence(text, `${questionTextOf(face)} ${answer}`) ?? ''
  const isHeld =
    foldForSearch(closest).includes(foldForSearch(answer)) || closestSentence(closest, answer) !== null
  const place = placeOf(pack, face.card)
  if (!isHeld) return { ...place, sentence: null }
  const { path, query } = place.route
  return { ...place, sentence: closest, route: { path, query: { ...query, sentence: closest } } }
}

export function cardLink(pack: Pack, face: Face): CardLink {
  return { key: cardKey(pack.id, face.id), title: questionTextOf(face), source: placeOf(pack, face.card) }
}

/** Links to those of the cards that are on the desk, each to its very sentence. Reads the text of each: for a few cards. */
export function linksTo(
  pack: Pack,
  deck: Deck | null,
  cards: readonly { readonly card: CardKey }[],
): CardLink[] {
  return cards.flatMap(({ card }) => {
    const face = deck?.faces.get(card)
    return face === undefined ? [] : [{ ...cardLink(pack, face), source: sourceOf(pack, face) }]
  })
}
