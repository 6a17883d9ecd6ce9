/** A sentence with a gap in it, and where the caret then stands. */
export interface Gapped {
  readonly text: string
  readonly caret: number
}

/**
 * Puts the words between two offsets into the double braces of a cloze; without any, the word the caret is in.
 * Null where there is no word, or where it is a gap already.
 */
export function gapWords(text: string, start: number, end: number): Gapped | null {
  const [from, to] = start === end ? wordAround(text, start) : trimmed(text, start, end)
  const words = text.slice(from, to)
  if (words === '' || /[{}]/.test(words) || isInGap(text, from)) return null
  return { text: `${text.slice(0, from)}{{${words}}}${text.slice(to)}`, caret: to + 4 }
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return [from, from + words.trim().length]
}

function wordAround(text: string, caret: number): [number, number] {
  const before = /[\p{L}\p{N}’'-]*$/u.exec(text.slice(0, caret))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}’'-]*/u.exec(text.slice(caret))?.[0].length ?? 0
  return [caret - before, caret + after]
}

const isInGap = (text: string, offset: number): boolean =>
  text.lastIndexOf('{{', offset) > text.lastIndexOf('}}', offset - 1)
