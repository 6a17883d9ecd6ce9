import { distance } from 'fastest-levenshtein'
import type { NameForms } from '@/domain/pack/name-forms'
import { foldForSearch } from '@/domain/text/fold'

/** What a typed answer came to; `nearest` is the right form it was compared with. */
export interface TypedVerdict {
  readonly kind: 'right' | 'slip' | 'wrong' | 'empty'
  readonly nearest: string
}

/** From this many letters on, one slip in a word is forgiven. */
const LONG_WORD = 6

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Words before a place or a date that ask nothing of the memory. Others do: after 1922 is not 1922. */
const PREPOSITIONS = ['at', 'in', 'on']

/** Words that a student may put before a name. */
const TITLES = [
  'general',
  'marshal',
  'colonel',
  'comrade',
  'commissar',
  'minister',
  'ambassador',
  'president',
  'chairman',
  'professor',
  'lord',
  'sir',
  'mr',
  'dr',
]

/** A right form of an answer, and its words as they are compared. */
interface RightForm {
  readonly form: string
  readonly words: readonly string[]
}

/**
 * Judges what a student typed against the right forms of an answer. Capitals, accents, punctuation, articles, a preposition in
 * front, the order within a date and every form of a name are all one, and so is a name with a title more or with initials for
 * what comes before its last word; in a word of six letters or more one letter missing, added, wrong or changed with its
 * neighbour is a slip. Figures are never forgiven: 1922 is not 1923.
 */
export function judgeTyped(
  given: string,
  rightForms: readonly [string, ...string[]],
  names: readonly NameForms[] = [],
): TypedVerdict {
  const typed = wordsOf(given)
  const [first] = rightForms
  if (typed.length === 0) return { kind: 'empty', nearest: first }

  const forms = rightForms
    .flatMap((form) => withVariants(form, names))
    .map((form): RightForm => ({ form, words: wordsOf(form) }))
  const same = forms.find((right) => isSame(typed, right.words) || isSame(asName(typed, right), right.words))
  if (same !== undefined) return { kind: 'right', nearest: same.form }
  const close = forms.find(
    (right) => isClose(typed, right.words) || isClose(asName(typed, right), right.words),
  )
  if (close !== undefined) return { kind: 'slip', nearest: close.form }

  const far = (words: readonly string[]) => distance(typed.join(' '), words.join(' '))
  const [nearest] = forms.toSorted((a, b) => far(a.words) - far(b.words))
  return { kind: 'wrong', nearest: nearest?.form ?? first }
}

/** The form itself, then as it reads with each other form of each name in it. */
function withVariants(form: string, names: readonly NameForms[]): string[] {
  return names.reduce<string[]>(
    (forms, name) => {
      const inIt = name.toSorted((a, b) => b.length - a.length).find((variant) => placeOf(variant).test(form))
      if (inIt === undefined) return forms
      return [
        ...new Set(
          forms.flatMap((each) => [each, ...name.map((other) => each.replace(placeOf(inIt), () => other))]),
        ),
      ]
    },
    [form],
  )
}

/** Where a name stands in a text as whole words. */
function placeOf(name: string): RegExp {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'iu')
}

function wordsOf(text: string): string[] {
  const words = plain(text)
  return isDate(words) ? words.toSorted() : words
}

/** The words without what makes no difference: marks, articles, a preposition in front, and the st, nd, rd, th of a day. */
function plain(text: string): string[] {
  const words = foldForSearch(text)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    // With a full stop behind it, an a is an initial.
    .replace(/(?<![\p{L}\p{N}])(?:the|an|a)(?![\p{L}\p{N}.])/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/u, '$1'))
    .map((word) => monthOf(word) ?? word)
  return withoutFirst(words, PREPOSITIONS)
}

/** The words without the first, if that is one of these and not the only one. */
function withoutFirst(words: string[], unwanted: readonly string[]): string[] {
  const [first = '', ...others] = words
  return others.length > 0 && unwanted.includes(first) ? others : words
}

/** What was typed, as it would read if the form is a name: without a title in front, and with initials written out. */
function asName(typed: string[], { form, words }: RightForm): string[] {
  if (!/\p{Lu}/u.test(form)) return typed
  const name = withoutFirst(typed, TITLES)
  if (name.length !== words.length) return name
  return name.map((word, place) => {
    const full = words[place] ?? word
    const isInitial = /^\p{L}$/u.test(word) && full.startsWith(word) && place < words.length - 1
    return isInitial ? full : word
  })
}

/** The month that a word or its usual short form names. */
function monthOf(word: string): string | undefined {
  const isShort = word.length === 3 || word === 'sept'
  return isShort ? MONTHS.find((month) => month.startsWith(word)) : undefined
}

function isDate(words: readonly string[]): boolean {
  return (
    words.some((word) => MONTHS.includes(word)) &&
    words.every((word) => MONTHS.includes(word) || /^\d{1,4}$/.test(word) || word === 'of')
  )
}

function isSame(typed: readonly string[], right: readonly string[]): boolean {
  return joined(typed) === joined(right)
}

/** Without the spaces, except between figures: 1 22 is not 12 2. */
const joined = (words: readonly string[]): string => words.join(' ').replace(/(?<!\d) | (?!\d)/g, '')

function isClose(typed: readonly string[], right: readonly string[]): boolean {
  return (
    typed.length === right.length &&
    typed.every((word, index) => word === right[index] || isSlip(word, right[index] ?? ''))
  )
}

function isSlip(word: string, right: string): boolean {
  if (right.length < LONG_WORD || /\d/.test(word + right)) return false
  return distance(word, right) === 1 || isSwapped(word, right)
}

/** Whether two neighbouring letters have changed places, and nothing else. */
function isSwapped(word: string, right: string): boolean {
  if (word.length !== right.length) return false
  const at = Array.from(word).findIndex((letter, index) => letter !== right[index])
  const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  return at !== -1 && swapped === right
}
