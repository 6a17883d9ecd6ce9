import { UNSEEN } from '@/domain/scheduling/card-memory'
import { figureOf, type BrowseRow, type Searched } from './match'
import type { Property } from './query'

/** What the browser can be sorted by: the order of the pack, the question, the kind, when it was written, or a figure. */
export type SortKey = 'pack' | 'question' | 'kind' | 'added' | Property

/** Which way, and by what. */
export interface Sorting {
  readonly by: SortKey
  readonly isDescending: boolean
}

const words = new Intl.Collator('en-GB', { numeric: true })

/** The rows sorted; rows that have no such figure come last either way, and equal ones stay in the order they came in. */
export function sortedRows(
  rows: readonly BrowseRow[],
  { by, isDescending }: Sorting,
  searched: Searched,
): readonly BrowseRow[] {
  if (by === 'pack') return isDescending ? rows.toReversed() : rows
  const turn = isDescending ? -1 : 1
  // Each figure is worked out once, not for each comparison.
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by, searched) }))
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      if (typeof a.key === 'string' && typeof b.key === 'string') return turn * words.compare(a.key, b.key)
      return turn * (Number(a.key) - Number(b.key))
    })
    .map(({ row }) => row)
}

function keyOf(row: BrowseRow, by: Exclude<SortKey, 'pack'>, searched: Searched): string | number | null {
  if (by === 'question' || by === 'kind') return row[by]
  if (by === 'added') return row.writtenOn
  return figureOf(by, row, searched.tables.cards.get(row.key) ?? UNSEEN, searched)
}
