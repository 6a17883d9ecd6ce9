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
 * further answers of a cloze `ID--2`, `ID--3` …: no id of a pack has two hyphens together. A cloze that lists its
 * `faces` numbers its answers by those; when its first answer is gone, no face has the card's own id.
 */
export function facesOf(card: Card): readonly [Face, ...Face[]] {
  if (card.kind === 'reversed') {
    return [whole(card), { id: `${card.id}--back`, card, part: { kind: 'reverse' } }]
  }
  if (card.kind === 'cloze' && card.each) {
    const answers = clozeAnswers(card.text)
    const [first = 1, ...others] = faceNumbersOf(answers, card.faces ?? answers)
    return [answerFace(card, 0, first), ...others.map((number, index) => answerFace(card, index + 1, number))]
  }
  return [whole(card)]
}

/** The id of the card a face belongs to: faces with the same one are siblings. */
export function cardIdOf(faceId: string): string {
  const [cardId = faceId] = faceId.split('--')
  return cardId
}

/** The number, from 1, of the face that each answer has in a list of faces; one that is not listed gets a number of its own. */
function faceNumbersOf(answers: readonly string[], faces: readonly string[]): number[] {
  const numbers: number[] = []
  let unlisted = faces.length
  for (const answer of answers) {
    const place = faces.findIndex((face, index) => face === answer && !numbers.includes(index + 1))
    numbers.push(place === -1 ? (unlisted += 1) : place + 1)
  }
  return numbers
}

function answerFace(card: Card, index: number, number: number): Face {
  return { id: number === 1 ? card.id : `${card.id}--${number}`, card, part: { kind: 'answer', index } }
}

function whole(card: Card): Face {
  return { id: card.id, card, part: { kind: 'whole' } }
}
