import type { Change } from './changes'
import { paragraphsOf } from './paragraphs'
import type { TextEdit } from './text-edit'
import type { DraftField } from './way'
import type { Texts } from './writing-history'

/**
 * For each change in turn, the number from 0 of the paragraph of its final text (the line, of a plan) that it fell into; null
 * where that text has none. `changes` lead from two empty texts to `final`.
 *
 * The place is that of the last letter typed. It is followed through everything typed later, so that a paragraph is the same one
 * after another is put before it. What was taken out again counts for the paragraph in whose place it stood, and what several
 * paragraphs gave way to at once, for the last of them.
 */
export function changePlaces(changes: readonly Change[], final: Texts): (number | null)[] {
  // Backwards from the end, where it is known which paragraph stands where, undoing one change after another.
  let starts = { plan: startsOf(final.plan), answer: startsOf(final.answer) }
  const places = changes.toReversed().map((change): number | null => {
    const { field, start, inserted } = change
    const place = placeOf(starts[field], inserted === '' ? start : start + inserted.length - 1)
    starts = { ...starts, [field]: before(starts[field], change) } satisfies Record<DraftField, number[]>
    return place
  })
  return places.reverse()
}

const startsOf = (text: string): number[] => paragraphsOf(text).map(({ start }) => start)

/** What stands before the first paragraph is taken with it. */
function placeOf(starts: readonly number[], at: number): number | null {
  if (starts.length === 0) return null
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  )
}

/** Where paragraphs started before a change; one that the change brought starts where the change ended. */
function before(starts: readonly number[], { start, removed, inserted }: TextEdit): number[] {
  return starts.map((at) => {
    if (at <= start) return at
    return at >= start + inserted.length ? at - inserted.length + removed : start + removed
  })
}
