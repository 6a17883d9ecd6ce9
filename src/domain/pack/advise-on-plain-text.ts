import type { WholeParts } from './parts'
import type { PackProblem } from './problem'
import { textsOf } from './texts-of'

/** What a screen reader says badly or not at all, and what to write instead. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[←-⇿⟵-⟿➔-➾►▶]|[-=]>/u, 'an arrow, expected words'],
  [/\t/u, 'a tab, expected a space'],
  [/<\/?[a-z][^>]*>|&[a-z]+;/iu, 'HTML, expected plain text'],
  [/\p{L}\s?\/\s?\p{L}/u, 'a slash between words, expected “and” or “or”'],
  [/\s(?:v|vs)\.?\s/u, 'a short form of “versus”, expected the word'],
  [/\p{L}\s[&+=]\s\p{L}/u, 'a sign between words, expected “and” or another word'],
]

/** Keys under which stand ids, references and addresses rather than text. */
const NOT_PROSE = new Set(['id', 'facts', 'names', 'where', 'sources', 'concepts', 'quote'])

/** Texts of the pack's makers that are not plain to hear. The essay is its author's and is left alone. */
export function adviseOnPlainText(parts: WholeParts): PackProblem[] {
  const ours = Object.values(parts).filter((part) => part !== parts.essay)
  return ours.flatMap((part) =>
    textsOf(part, NOT_PROSE).flatMap(({ text, file, line }) =>
      SIGNS.filter(([sign]) => sign.test(text)).map(([, message]) => ({
        file,
        line,
        message: `found ${message}`,
      })),
    ),
  )
}
