import type { Card } from '@/domain/pack/schema'
import { clozeOf, type ClozeSegment } from '@/domain/pack/cloze'

/** The segments of a cloze; a text that is none is shown as it is. */
export function segmentsOf(text: string): readonly ClozeSegment[] {
  const read = clozeOf(text)
  return read.ok ? read.value : [{ kind: 'text', text }]
}

/** The answer alone, for those who hear the card. */
export function answerOf(card: Card): string {
  if (card.kind === 'basic') return card.back
  const answers = segmentsOf(card.text).flatMap((segment) =>
    segment.kind === 'answer' ? [segment.answer] : [],
  )
  return answers.join('; ')
}

/** The card in one line, gaps as dashes, for lists. */
export function titleOf(card: Card): string {
  if (card.kind === 'basic') return card.front
  return segmentsOf(card.text)
    .map((segment) => (segment.kind === 'text' ? segment.text : '___'))
    .join('')
}
