import { placeOf, type CardPlace } from '@/components/card-place'
import type { Deck } from '@/domain/deck/deck'
import type { Face } from '@/domain/pack/card-faces'
import { answerTextOf, questionTextOf } from '@/domain/pack/card-text'
import { paragraphText } from '@/domain/pack/runs'
import type { Pack } from '@/domain/pack/schema'
import { cardKey, type CardKey } from '@/domain/progress/events'
import { closestSentence } from '@/domain/text/closest-sentence'
import { foldForSearch } from '@/domain/text/fold'

/** Where a card comes from: the way there, and the sentence it leans on where one can be told. */
export interface CardSource extends CardPlace {
  readonly sentence: string | null
}

/** A card in a list, and the way to where it comes from. */
export interface CardLink {
  readonly key: CardKey
  readonly title: string
  readonly source: CardPlace
}

/** The place of a card with the sentence that has most in common with the card, if the answer, or much of it, stands there. */
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
