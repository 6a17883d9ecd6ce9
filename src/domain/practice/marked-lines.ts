import { OVERTIME_BEGINS, OVERTIME_ENDS } from './attempt-document'
import type { Span } from './spans'

/** A stretch of a line, marked or not. */
export interface Run {
  readonly text: string
  readonly isMark: boolean
}

/** The lines of a text, with a word where overtime begins and ends; lines without anything in them are left out. */
export function markedLines(text: string, overtime: readonly Span[]): Run[][] {
  const runs: Run[] = []
  let done = 0
  for (const { start, end } of overtime) {
    runs.push({ text: text.slice(done, start), isMark: false }, { text: OVERTIME_BEGINS, isMark: true })
    runs.push({ text: ` ${text.slice(start, end)} `, isMark: false })
    if (end < text.length) runs.push({ text: `${OVERTIME_ENDS} `, isMark: true })
    done = end
  }
  runs.push({ text: text.slice(done), isMark: false })

  const lines: Run[][] = [[]]
  for (const { text: words, isMark } of runs) {
    words.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ text: piece, isMark })
    })
  }
  return lines.filter((line) => line.some((run) => run.text.trim() !== ''))
}
