import { UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'
import { matcherOf, type BrowseRow, type Condition, type Searched } from './match'
import type { Query } from './query'

/** Gives the rows that a search finds, in the order they came in. */
export type Searcher = (query: Query) => readonly BrowseRow[]

/** For each row 1 where it is found, else 0. */
type Marks = Uint8Array

/** Conditions whose findings are kept: a search as it is typed, and a few more; each takes a byte a row. */
const MOST_KEPT = 100

/**
 * Searches these rows again and again. What each condition finds is kept, for a letter seldom changes more than one of them; and
 * words are looked for only where their beginning was found. To be made anew when the rows or what is known of them change.
 */
export function searcherOf(rows: readonly BrowseRow[], searched: Searched): Searcher {
  const kept = new Map<string, { readonly condition: Condition; readonly marks: Marks }>()
  let memories: readonly CardMemory[] | null = null
  const memoriesOfAll = () => (memories ??= rows.map(({ key }) => searched.tables.cards.get(key) ?? UNSEEN))

  function marksOf(query: Query): Marks {
    switch (query.kind) {
      case 'all':
        return combined(query.of, 1, (all, part) => all & part)
      case 'any':
        return combined(query.of, 0, (any, part) => any | part)
      case 'not':
        return marksOf(query.of).map((mark) => 1 - mark)
      default:
        return marksOfCondition(query)
    }
  }

  function combined(
    parts: readonly Query[],
    none: number,
    combine: (all: number, part: number) => number,
  ): Marks {
    const result = new Uint8Array(rows.length).fill(none)
    for (const part of parts) {
      const marks = marksOf(part)
      for (let index = 0; index < result.length; index += 1)
        result[index] = combine(result[index] ?? none, marks[index] ?? none)
    }
    return result
  }

  function marksOfCondition(condition: Condition): Marks {
    const name = JSON.stringify(condition)
    const marks = kept.get(name)?.marks ?? found(condition)
    // Put last, so that those not asked for the longest time are let go first.
    kept.delete(name)
    kept.set(name, { condition, marks })
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return marks
  }

  function found(condition: Condition): Marks {
    const matches = matcherOf(condition, searched)
    const among = condition.kind === 'text' || condition.kind === 'name' ? whereMayBe(condition.text) : null
    const known = condition.kind === 'is' || condition.kind === 'prop' ? memoriesOfAll() : null
    const marks = new Uint8Array(rows.length)
    for (const [index, row] of rows.entries()) {
      if (among !== null && among[index] === 0) continue
      if (matches(row, known?.[index] ?? UNSEEN)) marks[index] = 1
    }
    return marks
  }

  /** Where the longest part of a text was found that has been looked for already; null when none has. */
  function whereMayBe(text: string): Marks | null {
    let longest = 0
    let where: Marks | null = null
    for (const { condition, marks } of kept.values()) {
      if (condition.kind !== 'text' || condition.text.length <= longest || !text.includes(condition.text))
        continue
      longest = condition.text.length
      where = marks
    }
    return where
  }

  return (query) => {
    if (query.kind === 'all' && query.of.length === 0) return rows
    const marks = marksOf(query)
    return rows.filter((_row, index) => marks[index] === 1)
  }
}
