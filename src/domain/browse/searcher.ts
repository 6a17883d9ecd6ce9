import { UNSEEN } from '@/domain/scheduling/card-memory'
import { matcherOf, type BrowseRow, type Condition, type Searched } from './match'
import type { Query } from './query'

/** Gives the rows that a search finds, in the order they came in. */
export type Searcher = (query: Query) => readonly BrowseRow[]

/** For each row 1 where it is found, else 0. */
type Marks = Uint8Array

/** What a condition has found. */
interface Finding {
  readonly condition: Condition
  readonly marks: Marks
}

/** Conditions whose findings are kept: a search as it is typed, and a few more; each takes a byte a row. */
const MOST_KEPT = 100

/**
 * Searches these rows again and again. What each condition finds is kept, for a letter seldom changes more than one of them; and
 * words are looked for only where their beginning was found. To be made anew when the rows or what is known of them change.
 */
export function searcherOf(rows: readonly BrowseRow[], searched: Searched): Searcher {
  const kept = new Map<string, Finding>()
  const memories = once(() => rows.map(({ key }) => searched.tables.cards.get(key) ?? UNSEEN))

  function marksOf(query: Query): Marks {
    if (query.kind === 'all') {
      return query.of.map(marksOf).reduce(inBoth, new Uint8Array(rows.length).fill(1))
    }
    if (query.kind === 'any') return query.of.map(marksOf).reduce(inEither, new Uint8Array(rows.length))
    if (query.kind === 'not') return inNone(marksOf(query.of))
    return kept.get(nameOf(query))?.marks ?? new Uint8Array(rows.length)
  }

  /** Finds what has not been found yet, in one walk through the rows, and lets go what was not asked for the longest time. */
  function findAll(conditions: readonly Condition[]): void {
    const missing = conditions.filter((condition) => !kept.has(nameOf(condition))).map(lookFor)
    // A plain loop, as those below: they run for every card and letter, and are several times as quick as with a callback.
    for (let index = 0; missing.length > 0 && index < rows.length; index += 1) {
      for (const { look } of missing) look(index)
    }
    for (const { condition, marks } of missing) kept.set(nameOf(condition), { condition, marks })
    for (const name of conditions.map(nameOf)) {
      const finding = kept.get(name)
      if (finding === undefined) continue
      kept.delete(name)
      kept.set(name, finding)
    }
    for (const name of kept.keys()) {
      if (kept.size <= Math.max(MOST_KEPT, conditions.length)) break
      kept.delete(name)
    }
  }

  /** Marks for a condition, filled in by looking at each row. */
  function lookFor(condition: Condition) {
    const among = condition.kind === 'text' || condition.kind === 'name' ? whereMayBe(condition.text) : null
    const known = condition.kind === 'is' || condition.kind === 'prop' ? memories() : null
    const matches = matcherOf(condition, searched)
    const marks = new Uint8Array(rows.length)
    const look = (index: number): void => {
      if (among?.[index] === 0) return
      const row = rows[index]
      if (row !== undefined && matches(row, known?.[index] ?? UNSEEN)) marks[index] = 1
    }
    return { condition, marks, look }
  }

  /** Where the longest part of these words was found that has been looked for already; null when none has. */
  function whereMayBe(words: string): Marks | null {
    let longest = 0
    let where: Marks | null = null
    for (const { condition, marks } of kept.values()) {
      if (condition.kind !== 'text' || condition.text.length <= longest || !words.includes(condition.text))
        continue
      longest = condition.text.length
      where = marks
    }
    return where
  }

  return (query) => {
    if (query.kind === 'all' && query.of.length === 0) return rows
    findAll(conditionsOf(query))
    const marks = marksOf(query)
    return rows.filter((_row, index) => marks[index] === 1)
  }
}

const nameOf = (condition: Condition): string => JSON.stringify(condition)

/** What a search is made of, apart from how. */
function conditionsOf(query: Query): readonly Condition[] {
  if (query.kind === 'all' || query.kind === 'any') return query.of.flatMap(conditionsOf)
  return query.kind === 'not' ? conditionsOf(query.of) : [query]
}

/** Takes from the first marks what the others have not. */
function inBoth(some: Marks, others: Marks): Marks {
  for (let index = 0; index < some.length; index += 1) {
    if (others[index] === 0) some[index] = 0
  }
  return some
}

/** Adds to the first marks what the others have. */
function inEither(some: Marks, others: Marks): Marks {
  for (let index = 0; index < some.length; index += 1) {
    if (others[index] === 1) some[index] = 1
  }
  return some
}

function inNone(some: Marks): Marks {
  const none = new Uint8Array(some.length)
  for (let index = 0; index < none.length; index += 1) none[index] = some[index] === 1 ? 0 : 1
  return none
}

/** Makes something when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
