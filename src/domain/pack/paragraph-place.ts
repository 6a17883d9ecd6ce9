import type { Pack } from './schema'

/** Where a paragraph stands: in the essay or in what the pack adds to it, and its number there, from 1. */
export interface ParagraphPlace {
  readonly isEssay: boolean
  readonly number: number
}

/** The place of a paragraph of the essay or of the supplement; null when the pack has none of this id. */
export function paragraphPlace(
  { essay, supplement }: Pick<Pack, 'essay' | 'supplement'>,
  id: string,
): ParagraphPlace | null {
  const inEssay = essay.paragraphs.findIndex((paragraph) => paragraph.id === id)
  if (inEssay >= 0) return { isEssay: true, number: inEssay + 1 }
  const inSupplement = supplement.paragraphs.findIndex((paragraph) => paragraph.id === id)
  return inSupplement >= 0 ? { isEssay: false, number: inSupplement + 1 } : null
}

/** A place in words: “Paragraph 3”, “Supplement, paragraph 2”. */
export function placeTitle({ isEssay, number }: ParagraphPlace): string {
  return isEssay ? `Paragraph ${number}` : `Supplement, paragraph ${number}`
}
