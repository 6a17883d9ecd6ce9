import { CARD_KINDS, type CardKind } from '@/domain/pack/card'
import { failure, success, type Result } from '@/domain/result'
import { foldForSearch } from '@/domain/text/fold'

/** What a card can be found by with `is:`. */
export const STATES = [
  'due',
  'new',
  'learning',
  'young',
  'mature',
  'review',
  'suspended',
  'buried',
  'flagged',
  'leech',
  'own',
  'edited',
  'noted',
] as const
export type SoughtState = (typeof STATES)[number]

/** Figures of a card that `prop:` compares: recall now, stability in days, difficulty, answers, lapses, days until due, weight. */
export const PROPERTIES = ['r', 's', 'd', 'reps', 'lapses', 'due', 'weight'] as const
export type Property = (typeof PROPERTIES)[number]

const COMPARISONS = ['<=', '>=', '!=', '<', '>', '='] as const
export type Comparison = (typeof COMPARISONS)[number]

/** A search, taken apart. Texts are folded as `foldForSearch` folds them; a name is text that stands as words of its own. */
export type Query =
  | { readonly kind: 'all'; readonly of: readonly Query[] }
  | { readonly kind: 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'text' | 'name' | 'note'; readonly text: string }
  | { readonly kind: 'tag' | 'point'; readonly name: string }
  | { readonly kind: 'card-kind'; readonly name: CardKind }
  | { readonly kind: 'is'; readonly state: SoughtState }
  | {
      readonly kind: 'prop'
      readonly property: Property
      readonly comparison: Comparison
      readonly value: number
    }
  | { readonly kind: 'added'; readonly days: number }

/** A search that finds every card. */
export const EVERYTHING: Query = { kind: 'all', of: [] }

/** A "phrase", a mark (a bracket, or a minus with something after it), or a word: `or`, a `field:value` or text. */
interface Token {
  readonly text: string
  readonly kind: 'phrase' | 'mark' | 'word'
}

const TOKEN = /"([^"]*)"?|([()]|-(?=[^\s)-]))|(?:[^\s"()]|(?<=:)"[^"]*"?)+/gu

/** More than anyone types; brackets by the thousand would exhaust the stack. */
const LONGEST = 1000

/**
 * Reads a search as people know it from Anki: words and "phrases" must all be there, `or` between two lets either do (and binds less than a
 * space; `and` is that space), `-` turns one round, brackets group; `tag:` `point:` `kind:` `note:` `is:` `prop:r<0.8` `added:7` ask for
 * more than text. Tags and points are as typed, and names in one spelling: `inWordsOf` makes them the pack’s.
 * A failure says in a sentence what could not be read.
 */
export function parseQuery(source: string): Result<Query, 'unreadable'> {
  if (source.length > LONGEST) return failure('unreadable', 'This is too long for a search.')
  const tokens = tokensOf(source)
  let next = 0

  function either(): Result<Query, 'unreadable'> {
    const options: Query[] = []
    for (;;) {
      const all = together()
      if (!all.ok) return all
      options.push(all.value)
      if (!isWord(tokens[next], 'or')) break
      next += 1
    }
    const [only, ...others] = options.filter((option) => option !== EVERYTHING)
    if (only !== undefined)
      return success(others.length === 0 ? only : { kind: 'any', of: [only, ...others] })
    if (options.length === 1) return success(EVERYTHING)
    return failure('unreadable', '“or” stands between two words; in quotation marks it is a word itself.')
  }

  function together(): Result<Query, 'unreadable'> {
    const parts: Query[] = []
    for (
      let token = tokens[next];
      token !== undefined && !isWord(token, 'or') && !isMark(token, ')');
      token = tokens[next]
    ) {
      if (isWord(token, 'and')) {
        next += 1
        continue
      }
      const part = one()
      if (!part.ok) return part
      parts.push(part.value)
    }
    const [only, ...others] = parts
    if (only === undefined) return success(EVERYTHING)
    return success(others.length === 0 ? only : { kind: 'all', of: parts })
  }

  function one(): Result<Query, 'unreadable'> {
    const token = tokens[next]
    next += 1
    if (token === undefined) return success(EVERYTHING)
    if (token.kind === 'phrase') return success(textQuery(token.text))
    if (isMark(token, '-')) {
      const turned = one()
      return turned.ok ? success({ kind: 'not', of: turned.value }) : turned
    }
    if (isMark(token, '(')) {
      const inside = either()
      if (inside.ok && isMark(tokens[next], ')')) next += 1
      return inside
    }
    return fieldOf(token.text)
  }

  const read = either()
  if (read.ok && next < tokens.length) return failure('unreadable', 'There is a closing bracket too many.')
  return read
}

/** The tokens of a search; a dash that stands alone, as in “Sun – Joffe” or before a word is typed, is none. */
function tokensOf(source: string): Token[] {
  const tokens = [...source.matchAll(TOKEN)].map(([whole, phrase, mark]): Token => {
    if (phrase !== undefined) return { text: phrase, kind: 'phrase' }
    return { text: whole, kind: mark === undefined ? 'word' : 'mark' }
  })
  return tokens.filter(({ text, kind }) => kind !== 'word' || !/^[-–—]$/u.test(text))
}

const isWord = (token: Token | undefined, word: 'or' | 'and'): boolean =>
  token?.kind === 'word' && token.text.toLowerCase() === word
const isMark = (token: Token | undefined, mark: '-' | '(' | ')'): boolean =>
  token?.kind === 'mark' && token.text === mark

const textQuery = (text: string): Query => ({ kind: 'text', text: foldForSearch(text) })

/** The beginning of a word finds it anyway, so that a `*` adds nothing; nor does a possessive’s ending. */
const wordQuery = (word: string): Query => ({
  kind: 'text',
  text: foldForSearch(word).replace(/\*+$|'s$/u, ''),
})

/** What the browser calls two of the kinds. */
const KIND_TITLES: Readonly<Partial<Record<string, CardKind>>> = {
  'both ways': 'reversed',
  'typed answer': 'typed',
}

function fieldOf(word: string): Result<Query, 'unreadable'> {
  const [field = '', ...rest] = word.split(':')
  if (rest.length === 0) return success(wordQuery(word))
  const value = rest.join(':').replaceAll('"', '').toLowerCase()
  switch (field.toLowerCase()) {
    case 'tag':
      return success({ kind: 'tag', name: value })
    case 'point':
      return success({ kind: 'point', name: value })
    case 'note':
      return success({ kind: 'note', text: foldForSearch(value) })
    case 'kind': {
      const kind = KIND_TITLES[value] ?? CARD_KINDS.find((known) => known === value)
      return kind === undefined
        ? unknown(
            `kind:${value}`,
            CARD_KINDS.map((known) => `kind:${known}`),
          )
        : success({ kind: 'card-kind', name: kind })
    }
    case 'is': {
      const state = STATES.find((known) => known === value)
      return state === undefined
        ? unknown(
            `is:${value}`,
            STATES.map((known) => `is:${known}`),
          )
        : success({ kind: 'is', state })
    }
    case 'prop':
      return propertyOf(value)
    case 'added': {
      const days = /^\d{1,5}$/.test(value) ? Number(value) : null
      return days === null
        ? failure('unreadable', 'After “added:” stands a number of days, as in added:7; added:1 is today.')
        : success({ kind: 'added', days })
    }
    default:
      // A colon in ordinary words: “policy: revolutionary”.
      return success(textQuery(word))
  }
}

function propertyOf(value: string): Result<Query, 'unreadable'> {
  const comparison = COMPARISONS.find((known) => value.includes(known))
  const [name, figure = ''] = comparison === undefined ? [value] : value.split(comparison)
  const property = PROPERTIES.find((known) => known === name)
  if (property === undefined)
    return unknown(
      `prop:${value}`,
      PROPERTIES.map((known) => `prop:${known}`),
    )
  if (comparison === undefined || figure.trim() === '' || !Number.isFinite(Number(figure))) {
    return failure(
      'unreadable',
      `After “prop:${property}” stand a comparison and a number, as in prop:${property}<0.8.`,
    )
  }
  return success({ kind: 'prop', property, comparison, value: Number(figure) })
}

/** That there is no such thing, and what there is. */
export function unknown(found: string, known: readonly string[]): ReturnType<typeof failure<'unreadable'>> {
  return failure('unreadable', `“${found}” is not known. There are ${known.join(', ')}.`)
}
