import type { TextRange } from './range'
import { EMPTY_WORDS } from './stems'

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
/** What makes a segmenter end a sentence too early: “c. 1924”, “Dr. Sun”, “Sept. 1928”, “p. 12”. */
const BROKEN_OFF =
  /(?:^|[\s(])(?:c|ca|cf|e\.g|i\.e|Dr|Mr|Mrs|St|No|p|pp|ch|vol|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u
/** A single capital at the end, with the word before it. */
const CAPITAL = /(?:^|(?<before>[^\s(]+)[\s(]+|\()(?<letter>[A-Z])\.\s*$/u
const INITIAL = /^\p{Lu}\.$/u
/** A name, or another initial, as it stands after an initial. */
const NAME_AFTER = /^(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)/u
/** What a letter counts: “Plan B. Lenin …” is two sentences. */
const COUNTED =
  /^(?:act|annex|appendix|article|book|case|chapter|class|grade|group|option|part|phase|plan|point|section|source|stage|type|war)$/iu
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
    if (
      before?.end === range.start &&
      goesOn(text.slice(before.start, before.end), text.slice(range.start))
    ) {
      result[result.length - 1] = { start: before.start, end: range.end }
    } else result.push(range)
  }
  return result
}

/** Whether a sentence that seems to end goes on with what comes after it. */
const goesOn = (sentence: string, after: string): boolean =>
  BROKEN_OFF.test(sentence) || endsWithInitial(sentence, after)

/** “E. H. Carr”, but neither “World War I. Lenin …” nor “Plan B. Then …”: I and A are words and numbers as well. */
function endsWithInitial(sentence: string, after: string): boolean {
  const { before = '', letter } = CAPITAL.exec(sentence)?.groups ?? {}
  const name = NAME_AFTER.exec(after)?.[0]
  if (letter === undefined || name === undefined || COUNTED.test(before)) return false
  if (INITIAL.test(before) || INITIAL.test(name)) return true
  if (EMPTY_WORDS.has(name.toLowerCase())) return false
  return (letter !== 'I' && letter !== 'A') || before === ''
}

function trimmed(text: string, { start, end }: TextRange): TextRange[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? [{ start: from, end: to }] : []
}
