const GAP = '___'
/** Letters that a narrow column shows. */
const IN_SIGHT = 40
/** Letters kept before a gap that stands further on. */
const BEFORE = 16

/** A question as a narrow column should show it: where its first gap would be cut off, from a few words before that gap. */
export function nearGap(question: string): string {
  const gap = question.indexOf(GAP)
  if (gap + GAP.length <= IN_SIGHT) return question
  const space = question.slice(gap - BEFORE, gap).indexOf(' ')
  return `… ${question.slice(space === -1 ? gap : gap - BEFORE + space + 1)}`
}
