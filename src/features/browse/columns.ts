import { CARD_KIND_TITLES } from '@/components/card-kind-titles'
import { shortDay } from '@/components/long-day'
import { standingOf, STANDING_TITLES } from '@/domain/insight/card-states'
import type { BrowseRow } from '@/domain/browse/match'
import type { SortKey, Sorting } from '@/domain/browse/sort'
import type { StudyDay } from '@/domain/progress/study-day'
import { isBuried, type CardMemory } from '@/domain/scheduling/card-memory'
import { recallFigureOn } from '@/domain/scheduling/grade-card'
import { isLeech } from '@/domain/scheduling/leech'
import type { MemoryModel } from '@/domain/scheduling/memory-model'
import { percentText } from '@/domain/text/percent'

/** A column of the table: what it is called, what it sorts by, and what it shows of a row. */
export interface Column {
  readonly title: string
  readonly by: SortKey
  readonly isFigure: boolean
  readonly cell: (row: BrowseRow, memory: CardMemory, day: StudyDay, model: MemoryModel) => string
}

/** What the figures of recall are, and are not. */
export const RECALL_CAVEAT =
  'Recall is the model’s estimate for today, and no promise; a card answered today has none.'

/** The columns after the question. */
export const COLUMNS: readonly Column[] = [
  {
    title: 'Kind',
    by: 'kind',
    isFigure: false,
    cell: ({ kind }) => CARD_KIND_TITLES[kind],
  },
  {
    title: 'Recall',
    by: 'r',
    isFigure: true,
    cell: (_row, memory, day, model) => percentText(recallFigureOn(memory, day, model)),
  },
  {
    title: 'Due',
    by: 'due',
    isFigure: true,
    cell: (_row, { dueDay, dueAt }) => (dueAt !== null ? 'today' : dueDay === null ? '–' : shortDay(dueDay)),
  },
  {
    title: 'Lapses',
    by: 'lapses',
    isFigure: true,
    cell: (_row, { lapses }) => String(lapses),
  },
]

/** The classes of a column’s cells, by which they are styled: one that is sorted by is never left out. */
export function classesOf({ by, isFigure }: Column, sorting: Sorting): (string | Record<string, boolean>)[] {
  return [by, { figure: isFigure, sorted: sorting.by === by }]
}

/** What is to be said of a card in words: how it stands, and what the student has done with it. */
export function remarksOn(row: BrowseRow, memory: CardMemory, day: StudyDay): string[] {
  const standing = standingOf(memory)
  const isAway = isBuried(memory, day)
  const remarks: (string | false)[] = [
    // A new card that is buried is not to be met: that it is buried says more.
    !(standing === 'new' && isAway) && STANDING_TITLES[standing],
    isAway && 'Buried',
    memory.isFlagged && 'Flagged',
    isLeech(memory) && 'Leech',
    row.isOwn && 'Own',
    row.isEdited && 'Edited',
    row.note !== '' && 'Noted',
  ]
  return remarks.filter((remark) => remark !== false)
}
