const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * The sentence around a stretch of a text, with the stretch as its gap: `They cut it {{short}}.` A stretch of a whole sentence,
 * or of several, is given as it is, without a gap. The space around the stretch doesn't count.
 */
export function gapInSentence(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end)
  const from = start + (stretch.length - stretch.trimStart().length)
  const to = from + stretch.trim().length
  for (const { segment, index } of sentences.segment(text)) {
    const isInside = from >= index && to <= index + segment.length
    if (!isInside || stretch.trim() === segment.trim() || from === to) continue
    const [before, after] = [segment.slice(0, from - index), segment.slice(to - index)]
    return `${before}{{${text.slice(from, to)}}}${after}`.trim()
  }
  return text.slice(from, to)
}
