import { stemmer } from 'stemmer'
import { foldForSearch } from './fold'

/** Words that tell nothing of what a sentence says. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by did do does for from had has have he her his how in into is it its more most no nor not of on ' +
    'one or our own she so some such than that the their them then there these they this those to too was we were what when which ' +
    'while who whom whose why will with would i you your my also both each even only over own out up down very just about after ' +
    'before because between during through under until upon against all any can could may might must shall should'
  ).split(' '),
)

/** From so many letters a stem is a long one. */
const LONG = 4

const known = new Map<string, string>()

/** The words of a text in order, without capitals, accents and endings: “Germany’s treaties” gives germani, treati. */
export function stemsOf(text: string): string[] {
  const words = foldForSearch(text)
    .replace(/'s\b/gu, '')
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '').map(stemOf)
}

/** The stems that tell something of what a text is about. */
export function tellingStems(text: string): string[] {
  return stemsOf(text).filter((stem) => !EMPTY_STEMS.has(stem))
}

/** The stems of the longer words, each once: enough to see whether two texts are about the same. */
export function longStems(text: string): Set<string> {
  return new Set(stemsOf(text).filter((stem) => stem.length >= LONG))
}

function stemOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const stem = stemmer(word)
  // Bounded, so that it never grows with what a student writes in a year.
  if (known.size > 20_000) known.clear()
  known.set(word, stem)
  return stem
}

const EMPTY_STEMS = new Set([...EMPTY_WORDS].map(stemOf))
