import { standingOf } from '@/domain/insight/card-states'
import type { CardKind } from '@/domain/pack/card'
import type { CardKey } from '@/domain/progress/events'
import { addDays, daysBetween, type StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { isBuried, type CardMemory } from '@/domain/scheduling/card-memory'
import { recallFigureOn } from '@/domain/scheduling/grade-card'
import { isLeech } from '@/domain/scheduling/leech'
import type { MemoryModel } from '@/domain/scheduling/memory-model'
import type { Comparison, Property, Query, SoughtState } from './query'

/** A face as the browser lists it: what does not change while cards are only drilled. */
export interface BrowseRow {
  readonly key: CardKey
  /** Question, answer and the student’s note, folded for search. */
  readonly text: string
  /** The note alone, folded; empty where there is none. */
  readonly note: string
  readonly question: string
  readonly kind: CardKind
  readonly weight: number
  /** The point it belongs to and those above it. */
  readonly points: readonly string[]
  /** Region and theme. */
  readonly tags: readonly string[]
  readonly isOwn: boolean
  readonly isEdited: boolean
  /** When the student wrote it; null for what the pack has. */
  readonly writtenOn: StudyDay | null
}

/** What a search looks at beside the rows. */
export interface Searched {
  readonly tables: Pick<ProgressTables, 'cards'>
  readonly day: StudyDay
  readonly model: MemoryModel
}

/** A part of a search that is no combination of others. */
export type Condition = Exclude<Query, { readonly kind: 'all' | 'any' | 'not' }>

/** Whether a row, whose card is remembered so, meets a condition. */
export type Matcher = (row: BrowseRow, memory: CardMemory) => boolean

/** What a row is asked to meet a condition. */
export function matcherOf(query: Condition, searched: Searched): Matcher {
  switch (query.kind) {
    case 'text':
      return ({ text }) => text.includes(query.text)
    case 'name':
      return ({ text }) => standsIn(text, query.text)
    case 'note':
      return ({ note }) => note !== '' && note.includes(query.text)
    case 'tag':
      return ({ tags }) => tags.includes(query.name)
    case 'point':
      return ({ points }) => points.includes(query.name)
    case 'card-kind':
      return ({ kind }) => kind === query.name
    case 'added': {
      const since = addDays(searched.day, 1 - query.days)
      return ({ writtenOn }) => writtenOn !== null && writtenOn >= since
    }
    case 'is':
      return (row, memory) => isIn(query.state, row, memory, searched)
    case 'prop':
      return (row, memory) => {
        const value = figureOf(query.property, row, memory, searched)
        return value !== null && compares(value, query.comparison, query.value)
      }
  }
}

/** Whether these words are there and no part of longer ones, as “cer” is of “certain”. */
export function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true
  }
  return false
}

const isLetter = (unit = ''): boolean => /[\p{L}\p{N}]/u.test(unit)

function isIn(state: SoughtState, row: BrowseRow, memory: CardMemory, { day }: Searched): boolean {
  switch (state) {
    case 'due':
      return (
        !memory.isSuspended && (memory.dueAt !== null || (memory.dueDay !== null && memory.dueDay <= day))
      )
    case 'new':
      return memory.state === 'new'
    case 'learning':
      return memory.state === 'learning' || memory.state === 'relearning'
    case 'review':
      return memory.state === 'review'
    case 'young':
    case 'mature':
      return standingOf(memory) === state
    case 'suspended':
      return memory.isSuspended
    case 'buried':
      return isBuried(memory, day)
    case 'flagged':
      return memory.isFlagged
    case 'leech':
      return isLeech(memory)
    case 'own':
      return row.isOwn
    case 'edited':
      return row.isEdited
    case 'noted':
      return row.note !== ''
  }
}

/** The figure that a property names; null where the card has none yet. */
export function figureOf(
  property: Property,
  row: Pick<BrowseRow, 'weight'>,
  memory: CardMemory,
  { day, model }: Searched,
): number | null {
  switch (property) {
    case 'r':
      return recallFigureOn(memory, day, model)
    case 's':
      return memory.reps === 0 ? null : memory.stability
    case 'd':
      return memory.reps === 0 ? null : memory.difficulty
    case 'reps':
      return memory.reps
    case 'lapses':
      return memory.lapses
    case 'due':
      return memory.dueDay === null ? null : daysBetween(day, memory.dueDay)
    case 'weight':
      return row.weight
  }
}

function compares(value: number, comparison: Comparison, other: number): boolean {
  switch (comparison) {
    case '<':
      return value < other
    case '<=':
      return value <= other
    case '>':
      return value > other
    case '>=':
      return value >= other
    case '=':
      return value === other
    case '!=':
      return value !== other
  }
}
