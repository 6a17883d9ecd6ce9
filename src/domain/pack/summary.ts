import { wordCount } from '../text/words'
import { facesOf } from './card-faces'
import type { Paragraph } from './essay'
import { outlineWalk } from './outline-walk'
import { paragraphText } from './runs'
import type { Pack, PackSummary } from './schema'

/** What the Library shows of a pack; the words are those of the essay without its question and headings. */
export function summaryOf(pack: Pack): PackSummary {
  const { format, id, version, title, language, description, credit, makers, regions, themes } = pack
  return {
    format,
    id,
    version,
    title,
    language,
    description,
    credit,
    makers,
    regions,
    themes,
    counts: {
      words: wordsIn(pack.essay.paragraphs),
      paragraphs: pack.essay.paragraphs.length,
      supplementWords: wordsIn(pack.supplement.paragraphs),
      notes: pack.notes.length,
      points: outlineWalk(pack.outline).length,
      terms: pack.glossary.length,
      people: pack.people.length,
      events: pack.timeline.length,
      historians: pack.historians.length,
      quotations: pack.quotations.length,
      cards: pack.cards.length,
      faces: pack.cards.flatMap(facesOf).length,
      prompts: pack.prompts.length,
      rubrics: pack.rubrics.length,
    },
  }
}

function wordsIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraphText(paragraph)), 0)
}
