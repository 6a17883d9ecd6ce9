import { diffChars } from 'diff'

/** A stretch of a typed answer beside the right one: in both, missing from what was typed, or too much in it. */
export interface DifferencePart {
  readonly kind: 'same' | 'missing' | 'extra'
  readonly text: string
}

/** What stands between what was typed and the right answer, in order; capitals make no difference. */
export function differenceOf(given: string, right: string): DifferencePart[] {
  return diffChars(given.trim(), right.trim(), { ignoreCase: true }).map(({ value, added, removed }) => ({
    kind: added ? 'missing' : removed ? 'extra' : 'same',
    text: value,
  }))
}
