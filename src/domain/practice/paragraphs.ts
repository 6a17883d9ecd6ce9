import type { TextRange } from '@/domain/text/range'

const LINE = /[^\n]*\S[^\n]*/gu

/** The paragraphs of a text as students type them: each line with something in it, without the space around it. */
export function paragraphsOf(text: string): TextRange[] {
  return [...text.matchAll(LINE)].map(({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length
    return { start, end: start + line.trim().length }
  })
}
