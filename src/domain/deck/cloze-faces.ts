import { distance } from 'fastest-levenshtein'
import type { Card } from '@/domain/pack/card'
import { clozeAnswers } from '@/domain/pack/cloze'
import { foldForSearch } from '@/domain/text/fold'

/** An answer is still the same, put another way, while no more than this share of its letters has changed. */
const MOST_CHANGED = 1 / 3

/**
 * The answers of an edited cloze in the order of its faces, so that what is known of each face stays with its answer: every answer
 * keeps the face it had, a new one gets a face that no other ever had, and one that was taken out keeps its face for when it comes
 * back. Empty for a card that never asked for its answers one by one. An answer is known again by its text, also when a slip in
 * it was put right; never where figures differ.
 */
export function facesAfter(before: Card | null, answers: readonly string[]): readonly string[] {
  const faces = [...formerFaces(before)]
  if (faces.length === 0) return []

  const taken = new Set<number>()
  const left = ALIKE.reduce<readonly string[]>(
    (unmatched, isAlike) =>
      unmatched.filter((answer) => {
        const place = faces.findIndex((face, index) => !taken.has(index) && isAlike(face, answer))
        if (place === -1) return true
        taken.add(place)
        faces[place] = answer
        return false
      }),
    answers,
  )
  return [...faces, ...left]
}

/** When a former answer and one of the edited card are the same, the surest sign first. */
const ALIKE: readonly ((former: string, answer: string) => boolean)[] = [
  (former, answer) => former === answer,
  (former, answer) => foldForSearch(former) === foldForSearch(answer),
  (former, answer) => {
    const most = MOST_CHANGED * Math.max(former.length, answer.length)
    return figuresIn(former) === figuresIn(answer) && distance(former, answer) <= most
  },
]

const figuresIn = (text: string): string => text.replace(/\D/g, '')

function formerFaces(before: Card | null): readonly string[] {
  if (before?.kind !== 'cloze') return []
  return before.faces ?? (before.each ? clozeAnswers(before.text) : [])
}
