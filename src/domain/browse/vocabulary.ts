import { distance } from 'fastest-levenshtein'
import { nameFormsOf, type Named } from '@/domain/pack/name-forms'
import { outlineWalk } from '@/domain/pack/outline-walk'
import type { Pack } from '@/domain/pack/schema'
import { success, type Result } from '@/domain/result'
import { foldForSearch } from '@/domain/text/fold'
import { standsIn } from './match'
import { unknown, type Query } from './query'

/** What a search can name in a pack. */
export interface Vocabulary {
  /** Regions and themes. */
  readonly tags: readonly string[]
  readonly points: readonly string[]
  /** For each form of a name, folded, all that stand for it. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>
}

/** The words of a pack; to be made once for it. */
export function vocabularyOf(pack: Named & Pick<Pack, 'regions' | 'themes' | 'outline'>): Vocabulary {
  const forms = new Map<string, Set<string>>()
  for (const name of nameFormsOf(pack)) {
    const folded = name.map(foldForSearch)
    for (const form of folded) forms.set(form, new Set([...(forms.get(form) ?? []), ...folded]))
  }
  return {
    tags: [...pack.regions, ...pack.themes].map(({ id }) => id),
    points: outlineWalk(pack.outline).map(({ point }) => point.id),
    forms,
  }
}

/** A search in a pack’s words: a name in any of its spellings finds it in all of them, and no tag or point is unknown. */
export function inWordsOf(query: Query, vocabulary: Vocabulary): Result<Query, 'unreadable'> {
  switch (query.kind) {
    case 'all':
    case 'any': {
      const parts: Query[] = []
      for (const part of query.of) {
        const read = inWordsOf(part, vocabulary)
        if (!read.ok) return read
        parts.push(read.value)
      }
      return success({ kind: query.kind, of: parts })
    }
    case 'not': {
      const read = inWordsOf(query.of, vocabulary)
      return read.ok ? success({ kind: 'not', of: read.value }) : read
    }
    case 'text': {
      const forms = vocabulary.forms.get(query.text.trim())
      if (forms === undefined) return success(query)
      const others = shortest([...forms].filter((form) => !form.includes(query.text)))
      return success({ kind: 'any', of: [query, ...others.map((text): Query => ({ kind: 'name', text }))] })
    }
    case 'tag': {
      const { tags } = vocabulary
      if (tags.includes(query.name)) return success(query)
      return unknown(
        `tag:${query.name}`,
        tags.map((known) => `tag:${known}`),
      )
    }
    case 'point': {
      const { points } = vocabulary
      if (points.includes(query.name)) return success(query)
      return unknown(
        `point:${query.name}`,
        nearest(query.name, points).map((known) => `point:${known}`),
      )
    }
    case 'name':
    case 'note':
    case 'card-kind':
    case 'is':
    case 'prop':
    case 'added':
      return success(query)
  }
}

/** Of these forms those that hold no other: “leon trotsky” is found by “trotsky”. */
const shortest = (forms: readonly string[]): readonly string[] =>
  forms.filter((form) => !forms.some((other) => other !== form && standsIn(form, other)))

const FEW = 5

/** The few most like a word: first those it is a part of. */
function nearest(word: string, known: readonly string[]): readonly string[] {
  const farness = (other: string) => (other.includes(word) ? 0 : distance(word, other))
  return known.toSorted((a, b) => farness(a) - farness(b)).slice(0, FEW)
}
