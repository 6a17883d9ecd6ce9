import { entriesOf } from './entry'
import type { PackParts } from './parts'
import { quoted, type PackProblem } from './problem'
import { paragraphText } from './runs'

/** Notes whose words don't stand exactly once in their paragraph. */
export function checkNotes({ notes, essay }: PackParts): PackProblem[] {
  const textOf = new Map(
    (essay.value?.paragraphs ?? []).map((paragraph) => [paragraph.id, paragraphText(paragraph)]),
  )
  return entriesOf(notes).flatMap(({ item, file, lineOf }) => {
    const text = textOf.get(item.paragraph)
    if (text === undefined) return []
    const times = text.split(item.quote).length - 1
    if (times === 1) return []
    const message = `found ${quoted(item.quote)} ${times} times in ${item.paragraph}, expected words that stand there once, exactly as it has them`
    return [{ file, line: lineOf('quote'), message }]
  })
}
