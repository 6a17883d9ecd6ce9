import type { Face } from './card-faces'
import { clozeAnswers, segmentsOf } from './cloze'

const GAP = '___'

/** The question of a face in one line of plain text, gaps as `___`: for search, screen readers and lists. */
export function questionTextOf({ card, part }: Face): string {
  if (card.kind === 'reversed' && part.kind === 'reverse') return card.reverse.front
  if (card.kind !== 'cloze') return card.front
  let answer = -1
  return segmentsOf(card.text)
    .map((segment) => {
      if (segment.kind === 'text') return segment.text
      answer += 1
      return part.kind === 'answer' && part.index !== answer ? segment.answer : GAP
    })
    .join('')
}

/** All that a student sees of a face before its answer: the question, and the things to order or tell apart. */
export function shownTextOf(face: Face): string {
  const { card } = face
  const question = questionTextOf(face)
  if (card.kind === 'order') return [question, ...card.events.map((event) => event.text)].join('; ')
  if (card.kind === 'contrast') return [question, ...card.sides.map((side) => side.name)].join('; ')
  return question
}

/** The answers of a face one by one: the hidden words, the points, the events in order, what sets each side apart. */
export function answersOf({ card, part }: Face): readonly string[] {
  switch (card.kind) {
    case 'basic':
      return [card.back]
    case 'reversed':
      return [part.kind === 'reverse' ? card.reverse.back : card.back]
    case 'cloze': {
      const answers = clozeAnswers(card.text)
      return part.kind === 'answer' ? answers.slice(part.index, part.index + 1) : answers
    }
    case 'typed':
      return [card.answer]
    case 'argument':
      return card.points
    case 'order':
      return card.events.map((event) => event.text)
    case 'contrast':
      return card.sides.map((side) => side.answer)
  }
}

/** The answer of a face in one line of plain text; what is told apart is named. */
export function answerTextOf(face: Face): string {
  const { card } = face
  const answers =
    card.kind === 'contrast' ? card.sides.map(({ name, answer }) => `${name}: ${answer}`) : answersOf(face)
  return answers.join('; ')
}
