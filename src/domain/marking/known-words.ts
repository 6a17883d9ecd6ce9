import { outlineWalk } from '@/domain/pack/outline-walk'
import { paragraphText } from '@/domain/pack/runs'
import { nameFormsOf, type Named } from '@/domain/pack/name-forms'
import type { NoteKind, Pack } from '@/domain/pack/schema'
import { wordsToLookUp } from '@/domain/text/words-to-look-up'

/** What knows a word to be right, wherever it stands; a word in small letters is known with a capital too. */
export type IsKnown = (word: string) => boolean

type Source = Named & Pick<Pack, 'essay' | 'supplement' | 'notes' | 'outline' | 'timeline' | 'prompts'>

/** Notes on the essay that say its words are not as they should be. */
const ON_SLIPS: ReadonlySet<NoteKind> = new Set(['spelling', 'language', 'error'])

/**
 * The words that a pack answers for: its names in every variant, its terms, and what is written in its essay, supplement,
 * outline, questions and events, except words that a note on a slip quotes. To be made once for a pack.
 */
export function packWords(pack: Source): Set<string> {
  const slips = new Set(wordsOf(pack.notes.flatMap(({ kind, quote }) => (ON_SLIPS.has(kind) ? [quote] : []))))
  const written = wordsOf([
    ...pack.essay.paragraphs.map(paragraphText),
    ...pack.supplement.paragraphs.map(paragraphText),
    ...outlineWalk(pack.outline).map(({ point }) => point.text),
    ...pack.prompts.map(({ question }) => question),
    ...pack.timeline.map(({ event }) => event),
  ])
  return new Set([...written.filter((word) => !slips.has(word)), ...wordsOf(nameFormsOf(pack).flat())])
}

/** Knows the words of any of several lists. */
export function knowing(...lists: readonly ReadonlySet<string>[]): IsKnown {
  const isListed = (word: string) => lists.some((list) => list.has(word))
  return (written) => {
    const word = plain(written)
    return isListed(word) || isListed(word.charAt(0).toLowerCase() + word.slice(1))
  }
}

/** A word as lists have it: one kind of apostrophe, accents joined to their letters. */
export const plain = (word: string): string => word.replaceAll('’', "'").normalize('NFC')

const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => wordsToLookUp(text).map(({ start, end }) => plain(text.slice(start, end))))
