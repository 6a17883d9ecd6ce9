import type { Term } from '../pack/glossary'
import { foldPunctuation } from './fold'
import type { TextRange } from './range'

/** A place where a term of the glossary stands in a text. */
export interface TermRange extends TextRange {
  readonly termId: string
}

/** Which places to give: each term where it first stands, or wherever it stands. */
export type Occurrences = 'first' | 'every'

type NamedTerm = Pick<Term, 'id' | 'term' | 'aliases'>

const LETTER = String.raw`[\p{L}\p{M}\p{N}_]`

/**
 * Where terms of the glossary stand in a text, by name or alias: capitals as written, whole words, the longest form
 * where several begin, never overlapping, in order. The kind of quotation mark, dash or space doesn't matter.
 */
export function termsIn(
  text: string,
  glossary: readonly NamedTerm[],
  occurrences: Occurrences = 'first',
): TermRange[] {
  const termOf = formsOf(glossary)
  if (termOf.size === 0) return []

  const found: TermRange[] = []
  const seen = new Set<string>()
  for (const match of foldPunctuation(text).matchAll(anyOf([...termOf.keys()]))) {
    const form = match[0]
    const termId = termOf.get(form)
    if (termId === undefined || (occurrences === 'first' && seen.has(termId))) continue
    seen.add(termId)
    found.push({ start: match.index, end: match.index + form.length, termId })
  }
  return found
}

/** Every form by which a term is known, and whose it is; the first term in the glossary keeps a form that two have. */
function formsOf(glossary: readonly NamedTerm[]): ReadonlyMap<string, string> {
  const termOf = new Map<string, string>()
  for (const { id, term, aliases } of glossary) {
    for (const form of [term, ...aliases].map(foldPunctuation)) {
      if (form.trim() !== '' && !termOf.has(form)) termOf.set(form, id)
    }
  }
  return termOf
}

/** One expression for all forms. They come from packs, so nothing in them may mean anything to it. */
function anyOf(forms: readonly string[]): RegExp {
  const alternatives = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
  return new RegExp(`(?<!${LETTER})(?:${alternatives.join('|')})(?!${LETTER})`, 'gu')
}
