import { distance } from 'fastest-levenshtein'
import type { Pack } from '@/domain/pack/schema'
import { foldForSearch } from '@/domain/text/fold'
import type { TextRange } from '@/domain/text/range'

/** One name in an answer by more than one of its spellings, each with where it stands first. */
export interface MixedName {
  readonly id: string
  readonly usual: string
  readonly forms: readonly { readonly form: string; readonly first: TextRange }[]
}

/** Names by their spellings. Terms are none: what stands for a term beside it is another word for it, or another thing. */
export type Spelled = Pick<Pack, 'people' | 'names' | 'historians'>

/** So long a word must be, and at most so many letters may differ, for two words to be one in two spellings. */
const SHORTEST = 4
const MOST_LETTERS = 2

/**
 * Finds names that an answer spells in more than one way: “Peking” and “Beijing”, “Chiang Kai-shek” and “Jiang Jieshi”. A
 * surname beside the full name, an abbreviation, a title, an accent or another name of the same person is no mixture.
 */
export function mixedNamesFinder({ people, names, historians }: Spelled): (answer: string) => MixedName[] {
  const entries = [...people, ...names, ...historians].map(({ id, name, variants }) => {
    // “Maring (Henk Sneevliet)”: what stands in brackets is written by itself.
    const usual = name.replace(/\s*\(.*\)$/u, '')
    return { id, usual, forms: [usual, ...variants] }
  })
  const every = [...new Set(entries.flatMap(({ forms }) => forms))]
  const longestFirst = every.sort((one, other) => other.length - one.length)
  if (longestFirst.length === 0) return () => []
  const anyForm = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  )

  return (answer) => {
    const firsts = new Map<string, TextRange>()
    for (const { 0: form, index } of answer.matchAll(anyForm)) {
      if (!firsts.has(form)) firsts.set(form, { start: index, end: index + form.length })
    }
    const found = entries.flatMap(({ usual, forms }) => {
      const used = [...new Set(forms)].flatMap((form) => {
        const first = firsts.get(form)
        return first === undefined ? [] : [{ form, first }]
      })
      const mixed = used.filter((one) =>
        used.some((other) => areSpellings(one.form, other.form, !usual.includes(' '))),
      )
      const whole = mixed.filter((one) => !mixed.some((other) => isPartOf(one.form, other.form)))
      return whole.length < 2 ? [] : [{ id: `mixed:${usual}`, usual, forms: whole }]
    })
    // A name in two lists is one name.
    return [...new Map(found.map((one) => [one.id, one])).values()]
  }
}

/**
 * Whether two forms of a name are its spellings. Of a name of one word all single words are: a place may be spelt so that no
 * letter is the same. Of the others, a word of the one must nearly be a word of the other.
 */
function areSpellings(one: string, other: string, isOfOneWord: boolean): boolean {
  if (!isSpelling(one) || !isSpelling(other)) return false
  if (isWithin(one, other) || isWithin(other, one)) return false
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const areSingle = words.length === 1 && others.length === 1
  if (isOfOneWord && areSingle) return true
  if (words.length !== others.length && words.length > 1 && others.length > 1) return false
  return words.some((word) => others.some((near) => isNear(word, near)))
}

/** Not an abbreviation, which stands beside what it is short for in any good answer, nor “the League”. */
const isSpelling = (form: string): boolean => /^\p{Lu}/u.test(form) && form !== form.toUpperCase()

const wordsOf = (form: string): string[] =>
  foldForSearch(form)
    .replace(/[-']/gu, '')
    .split(/[\s.]+/u)
    .filter((word) => word !== '')

/** “Chiang” in “Chiang Kai-shek”; a form in itself too. */
const isWithin = (form: string, other: string): boolean =>
  wordsOf(form).every((word) => wordsOf(other).some((longer) => longer.startsWith(word)))

const isPartOf = (form: string, other: string): boolean => form !== other && isWithin(form, other)

function isNear(word: string, other: string): boolean {
  if (Math.min(word.length, other.length) < SHORTEST || isInflected(word, other)) return false
  return distance(word, other) <= MOST_LETTERS
}

/** A plural, or a people after a place; the same word too. */
const isInflected = (word: string, other: string): boolean => word.startsWith(other) || other.startsWith(word)

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
