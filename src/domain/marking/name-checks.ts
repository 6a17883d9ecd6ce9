import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { nameFormsOf, type Named } from '@/domain/pack/name-forms'
import type { Pack } from '@/domain/pack/schema'
import { foldForSearch } from '@/domain/text/fold'
import type { TextRange } from '@/domain/text/range'
import { mixedNamesFinder, type MixedName } from './mixed-names'

/** A word that is nearly a name of the pack, by sound and by letters, and no form of it that the pack knows. */
export interface NameCheck {
  readonly id: string
  readonly word: TextRange
  readonly written: string
  /** The name as the pack spells it. */
  readonly usual: string
}

/** What is to be asked about the names in an answer; made once for a pack. */
export interface NameChecker {
  readonly nearMisses: (answer: string) => NameCheck[]
  readonly mixed: (answer: string) => MixedName[]
}

const SHORTEST = 6
const MOST_SLIPS = 2
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’']+/gu

export function nameChecker(named: Named & Pick<Pack, 'timeline'>): NameChecker {
  const names = nameFormsOf(named)
  // A name that only an event mentions is no slip in another.
  const inEvents = named.timeline.flatMap(({ event }) => event.match(CAPITALISED) ?? [])
  const wellKnown = new Set(inEvents.map((word) => foldForSearch(bare(word))))
  const wordsOfNames = new Map<string, string>()
  for (const forms of names) {
    for (const word of forms.flatMap((form) => form.split(/[\s–-]+/u))) {
      if (/^\p{Lu}/u.test(word)) wordsOfNames.set(foldForSearch(bare(word)), bare(word))
    }
  }
  const known = [...wordsOfNames].filter(([folded]) => folded.length >= SHORTEST)
  const sounds = new Map(known.map(([folded]) => [folded, soundOf(folded)]))

  function nearMiss(written: string): string | null {
    const folded = foldForSearch(written)
    if (folded.length < SHORTEST || wordsOfNames.has(folded) || wellKnown.has(folded)) return null
    const near = known.find(
      ([name]) =>
        distance(folded, name) <= MOST_SLIPS &&
        sounds.get(name) === soundOf(folded) &&
        !isInflected(folded, name),
    )
    return near === undefined ? null : near[1]
  }

  return {
    nearMisses: (answer) => {
      const checks = new Map<string, NameCheck>()
      for (const match of answer.matchAll(CAPITALISED)) {
        const written = bare(match[0])
        const usual = nearMiss(written)
        const id = `name:${foldForSearch(written)}`
        const word = { start: match.index, end: match.index + written.length }
        if (usual !== null && !checks.has(id)) checks.set(id, { id, word, written, usual })
      }
      return [...checks.values()]
    },

    mixed: mixedNamesFinder(named),
  }
}

/** Without the ’s of possession. */
const bare = (word: string): string => word.replace(/['’]s?$/u, '')

const soundOf = (word: string): string => doubleMetaphone(word)[0]

/** A plural, or a people after a place, is no slip. */
const isInflected = (written: string, name: string): boolean =>
  written.startsWith(name) || name.startsWith(written)
