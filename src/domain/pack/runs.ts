import type { Paragraph, Run } from './essay'

/** The plain text of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** The plain text of a paragraph, as a search or a count of words sees it. */
export function paragraphText(paragraph: Paragraph): string {
  return textOf(paragraph.runs)
}
