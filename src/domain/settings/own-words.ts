import * as v from 'valibot'
import { LONGEST_WORD } from '@/domain/text/words-to-look-up'

/** The most words a student can call right. */
export const MOST_OWN_WORDS = 1000

/** Letters, accents and apostrophes: a word as the spelling check asks about it. */
const ownWordSchema = v.pipe(v.string(), v.regex(/^[\p{L}\p{M}'’]+$/u), v.maxLength(LONGEST_WORD))

export const ownWordsSchema = v.pipe(v.array(ownWordSchema), v.maxLength(MOST_OWN_WORDS))

/** The words with another one, each once, the latest last; past the most there may be, the oldest goes. */
export function withOwnWord(words: readonly string[], word: string): string[] {
  return [...words.filter((one) => one !== word), word].slice(-MOST_OWN_WORDS)
}
