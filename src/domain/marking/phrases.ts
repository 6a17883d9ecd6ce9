import { distance } from 'fastest-levenshtein'
import { nameFormsOf, type Named } from '@/domain/pack/name-forms'
import { stemsOf } from '@/domain/text/stems'

/** From so many letters on a word may have one slip in it, and from the second number on two. */
const ONE_SLIP_FROM = 6
const TWO_SLIPS_FROM = 10

/** A phrase as its stems, in every form it may take: any name in it may stand in any of its variants. */
export type Phrase = readonly (readonly string[])[]

/** Makes phrases that know a pack’s names. */
export function phraseReader(named: Named): (phrase: string) => Phrase {
  const forms = nameFormsOf(named).map((names) => names.map(stemsOf).filter((stems) => stems.length > 0))
  return (phrase) => {
    const stems = stemsOf(phrase)
    const found: string[][] = [stems]
    for (const names of forms) {
      const used = names.find((name) => placeOf(stems, name, isSame) >= 0)
      if (used === undefined) continue
      const at = placeOf(stems, used, isSame)
      for (const other of names)
        found.push([...stems.slice(0, at), ...other, ...stems.slice(at + used.length)])
    }
    const unique = new Map(found.map((form) => [form.join(' '), form]))
    return [...unique.values()]
  }
}

/**
 * Whether a sentence, as its stems, has a phrase in one of its forms: its words in a row, long ones with a slip or two. A stem
 * that is a word itself, by `isWord`, is no slip in another: “revolution” is not “resolution”.
 */
export function hasPhrase(
  sentence: readonly string[],
  phrase: Phrase,
  isWord: (stem: string) => boolean,
): boolean {
  const isNearly = (written: string, wanted: string): boolean =>
    written === wanted || (!isWord(written) && isSlip(written, wanted))
  return phrase.some((form) => form.length > 0 && placeOf(sentence, form, isNearly) >= 0)
}

const isSame = (one: string, other: string): boolean => one === other

function placeOf(
  stems: readonly string[],
  wanted: readonly string[],
  areSame: (written: string, wanted: string) => boolean,
): number {
  for (let at = 0; at + wanted.length <= stems.length; at += 1) {
    if (wanted.every((stem, index) => areSame(stems[at + index] ?? '', stem))) return at
  }
  return -1
}

function isSlip(written: string, wanted: string): boolean {
  const length = Math.min(written.length, wanted.length)
  if (length < ONE_SLIP_FROM || written[0] !== wanted[0] || /\d/.test(wanted)) return false
  return distance(written, wanted) <= (length >= TWO_SLIPS_FROM ? 2 : 1)
}
