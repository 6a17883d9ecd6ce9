import type { Card } from './card'
import { clozeAnswers } from './cloze'

/** Which part of its card a face asks: the whole, its reverse, or one answer of a cloze, counted from 0. */
export type FacePart =
  | { readonly kind: 'whole' }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'answer'; readonly index: number }

/** What is drilled: one way in which a card asks, with a schedule of its own under its own id. */
export interface Face {
  readonly id: string
  readonly card: Card
  readonly part: FacePart
}

/**
 * The faces of a card, at least one. The first has the card's own id, the back of a reversed card `ID--back`, the
 * further answers of a cloze `ID--2`, `ID--3` …: no id of a pack has two hyphens together.
 */
export function facesOf(card: Card): readonly [Face, ...Face[]] {
  if (card.kind === 'reversed') {
    return [whole(card), { id: `${card.id}--back`, card, part: { kind: 'reverse' } }]
  }
  if (card.kind === 'cloze' && card.each) {
    const [, ...others] = clozeAnswers(card.text)
    return [answerFace(card, 0), ...others.map((_answer, index) => answerFace(card, index + 1))]
  }
  return [whole(card)]
}

/** The id of the card a face belongs to: faces with the same one are siblings. */
export function cardIdOf(faceId: string): string {
  const [cardId = faceId] = faceId.split('--')
  return cardId
}

function answerFace(card: Card, index: number): Face {
  return { id: index === 0 ? card.id : `${card.id}--${index + 1}`, card, part: { kind: 'answer', index } }
}

function whole(card: Card): Face {
  return { id: card.id, card, part: { kind: 'whole' } }
}
