import type { TextRange } from '@/domain/text/range'

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
/** What makes a segmenter end a sentence too early: “c. 1924”, “Dr. Sun”, “Sept. 1928”, “p. 12”. */
const BROKEN_OFF =
  /(?:^|[\s(])(?:[A-Z]|c|ca|cf|e\.g|i\.e|Dr|Mr|Mrs|St|No|p|pp|ch|vol|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u
const BULLET = /^\s*(?:[-–—*•·]|\d{1,2}[.)])\s+/u

/** The sentences of a text in order, without bullets and the space around them; a new line always ends one. */
export function sentencesOf(text: string): TextRange[] {
  const sentences: TextRange[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    let start = lineStart + (BULLET.exec(line)?.[0].length ?? 0)
    const lineEnd = lineStart + line.length
    for (const { segment } of segmenter.segment(text.slice(start, lineEnd))) {
      const end = start + segment.length
      sentences.push({ start, end })
      start = end
    }
    lineStart = lineEnd + 1
  }
  return joined(text, sentences).flatMap((range) => trimmed(text, range))
}

function joined(text: string, ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = []
  for (const range of ranges) {
    const before = result.at(-1)
    if (before?.end === range.start && BROKEN_OFF.test(text.slice(before.start, before.end))) {
      result[result.length - 1] = { start: before.start, end: range.end }
    } else result.push(range)
  }
  return result
}

function trimmed(text: string, { start, end }: TextRange): TextRange[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? [{ start: from, end: to }] : []
}
