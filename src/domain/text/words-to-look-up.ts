import type { TextRange } from './range'

/** What is longer is no word of any language we look up. */
export const LONGEST_WORD = 60

/** Letters, digits and what stands between them without a gap; a hyphen parts words. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}\p{N}_]+)*/gu
const POSSESSION = /['’]s$/iu
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*$/u
/** “NEP”, “ECCI”, and several of them: “MPs”. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{M}'’]*s?$/u
const HYPHEN = /[-‐‑]/u

/** Parts that are words only before a hyphen, and that a dictionary need not know. */
const PREFIXES = new Set(
  'anti co counter inter intra italo japano mid multi neo non post pre pro proto pseudo quasi re semi sino sub tri turco ultra un'.split(
    ' ',
  ),
)

/**
 * The words of a text that a dictionary can judge, in order, never overlapping: each part of a hyphenated word by itself,
 * and a word without the ’s of possession. Not those with a digit, single letters, abbreviations in capitals, prefixes
 * before a hyphen and words in other scripts than the Latin.
 */
export function wordsToLookUp(text: string): TextRange[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const word = match[0].replace(POSSESSION, '')
    const end = match.index + word.length
    const isPrefix = PREFIXES.has(word.toLowerCase()) && HYPHEN.test(text.charAt(end))
    return isPrefix || !isForDictionary(word) ? [] : [{ start: match.index, end }]
  })
}

function isForDictionary(word: string): boolean {
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  const hasDigit = /\p{N}/u.test(word)
  return (
    letters > 1 && word.length <= LONGEST_WORD && !hasDigit && LATIN.test(word) && !ABBREVIATION.test(word)
  )
}
