import { answersOf, answerTextOf, questionTextOf } from '@/domain/pack/card-text'
import type { CardDraft } from './card-draft'
import type { DeckFace } from './deck'

/** The longest name of a side of a contrast. */
const LONGEST_NAME = 120

/** The fields of a new card, for splitting one that keeps slipping: a basic card with its question and its answer, to be made smaller. */
export function splitOf(face: DeckFace): Partial<CardDraft> {
  return { kind: 'basic', front: questionTextOf(face), back: answersOf(face).join('; ') }
}

/** The fields of a new card that sets one beside what it is mixed up with, as far as that is known. */
export function contrastOf(face: DeckFace, other: DeckFace | null): Partial<CardDraft> {
  const faces = other === null ? [face] : [face, other]
  return { kind: 'contrast', front: 'Tell these apart.', sides: faces.map(sideOf).join('\n') }
}

/** A colon ends a name, and a line ends a side. */
function sideOf(face: DeckFace): string {
  const name = oneLine(questionTextOf(face)).replaceAll(':', ',')
  return `${shortened(name)}: ${oneLine(answerTextOf(face))}`
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`
