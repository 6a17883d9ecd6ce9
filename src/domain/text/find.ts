import { foldForSearch } from './fold'
import type { TextRange } from './range'

/**
 * Where `query` occurs in `text`, for a find bar: capitals, accents and the kind of quotation mark, dash or space
 * don't matter. In order, never overlapping; none for a blank query.
 */
export function findIn(text: string, query: string): TextRange[] {
  const wanted = foldEach(query).folded
  if (wanted.trim() === '') return []
  const { folded, sourceOf } = foldEach(text)

  const found: TextRange[] = []
  let from = 0
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, from)) {
    const first = sourceOf[at]
    const last = sourceOf[at + wanted.length - 1]
    if (first === undefined || last === undefined) break
    const end = endOfCharacter(text, last.end)
    // A character that folds to several, such as an ellipsis, may be met twice: it is still one place.
    if (first.start >= (found.at(-1)?.end ?? 0)) found.push({ start: first.start, end })
    from = at + wanted.length
  }
  return found
}

/** The folded text and, for each of its units, the character of the text it came from. */
function foldEach(text: string): { folded: string; sourceOf: readonly TextRange[] } {
  const sourceOf: TextRange[] = []
  let folded = ''
  let start = 0
  for (const character of text) {
    const plain = foldForSearch(character)
    const range = { start, end: start + character.length }
    for (let unit = 0; unit < plain.length; unit++) sourceOf.push(range)
    folded += plain
    start = range.end
  }
  return { folded, sourceOf }
}

/** Takes in the accents that stand after a letter as characters of their own. */
function endOfCharacter(text: string, end: number): number {
  const accents = /\p{M}*/uy
  accents.lastIndex = end
  return end + (accents.exec(text)?.[0].length ?? 0)
}
