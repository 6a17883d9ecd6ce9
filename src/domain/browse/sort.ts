import { UNSEEN } from '@/domain/scheduling/card-memory'
import { figureOf, type BrowseRow, type Searched } from './match'
import { PROPERTIES } from './query'

/** What the browser can be sorted by: the order of the pack, the question, the kind, when it was written, or a figure. */
export const SORT_KEYS = ['pack', 'question', 'kind', 'added', ...PROPERTIES] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** Which way, and by what. The pack has its order one way only. */
export interface Sorting {
  readonly by: SortKey
  readonly isDescending: boolean
}

/** As the pack has them. */
export const PACK_ORDER: Sorting = { by: 'pack', isDescending: false }

/** What asking again and again for the same leads to: one way, the other way, and back to the pack’s order. */
export function nextSorting(before: Sorting, by: SortKey): Sorting {
  if (before.by !== by) return { by, isDescending: false }
  return before.isDescending ? PACK_ORDER : { by, isDescending: true }
}

const words = new Intl.Collator('en-GB', { numeric: true })

/** The rows sorted; rows that have no such figure come last either way, and equal ones stay in the order they came in. */
export function sortedRows(
  rows: readonly BrowseRow[],
  { by, isDescending }: Sorting,
  searched: Searched,
): readonly BrowseRow[] {
  if (by === 'pack') return rows
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
