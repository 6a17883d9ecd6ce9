import { wordCount } from '../text/words'
import { outlineWalk } from './outline-walk'
import { paragraphText } from './runs'
import type { Pack, PackSummary } from './schema'

/** What the Library shows of a pack; the words are those of the essay without its question and headings. */
export function summaryOf(pack: Pack): PackSummary {
  const { format, id, version, title, language, description, credit, makers } = pack
  const words = pack.essay.paragraphs.map((paragraph) => wordCount(paragraphText(paragraph)))
  return {
    format,
    id,
    version,
    title,
    language,
    description,
    credit,
    makers,
    counts: {
      words: words.reduce((sum, count) => sum + count, 0),
      paragraphs: words.length,
      points: outlineWalk(pack.outline).length,
      terms: pack.glossary.length,
      cards: pack.cards.length,
      prompts: pack.prompts.length,
    },
  }
}
