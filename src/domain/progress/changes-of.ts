import { UNSEEN } from '@/domain/scheduling/card-memory'
import { gradeCard } from '@/domain/scheduling/grade-card'
import type { CardKey, EventOf, ProgressEvent } from './events'
import type { AttemptRecord, Change, DayTally, ProgressTables } from './tables'

const LONGEST_ON_A_CARD_MS = 60_000

const EMPTY_DAY: DayTally = {
  grades: { again: 0, hard: 0, good: 0, easy: 0 },
  newCards: 0,
  drillMs: 0,
  attempts: 0,
  writingMs: 0,
}
const EMPTY_ATTEMPT: AttemptRecord = { finish: null, marks: null }

/** What an event does to the tables, as rows to put in place; costs the same however much they hold. */
export function changesOf(tables: ProgressTables, event: ProgressEvent, retention: number): Change[] {
  switch (event.type) {
    case 'graded':
      return changesOfGrade(tables, event, retention)
    case 'suspended':
      return changesOfSuspension(tables, event.card, true)
    case 'unsuspended':
      return changesOfSuspension(tables, event.card, false)
    case 'attemptFinished':
      return changesOfFinish(tables, event)
    case 'pointsMarked':
      return changesOfMarks(tables, event)
    case 'undone':
    case 'clockCorrected':
    case 'clockConfirmed':
      return []
  }
}

function changesOfGrade(tables: ProgressTables, event: EventOf<'graded'>, retention: number): Change[] {
  const memory = tables.cards.get(event.card) ?? UNSEEN
  const tally = tables.days.get(event.day) ?? EMPTY_DAY
  return [
    { table: 'cards', key: event.card, row: gradeCard(memory, event, retention) },
    {
      table: 'days',
      key: event.day,
      row: {
        ...tally,
        grades: { ...tally.grades, [event.grade]: tally.grades[event.grade] + 1 },
        newCards: tally.newCards + (memory.state === 'new' ? 1 : 0),
        drillMs: tally.drillMs + Math.min(event.durationMs, LONGEST_ON_A_CARD_MS),
      },
    },
  ]
}

function changesOfSuspension(tables: ProgressTables, card: CardKey, isSuspended: boolean): Change[] {
  const memory = tables.cards.get(card) ?? UNSEEN
  return [{ table: 'cards', key: card, row: { ...memory, isSuspended } }]
}

function changesOfFinish(tables: ProgressTables, event: EventOf<'attemptFinished'>): Change[] {
  const { device, seq, at, day, attempt, pack, prompt, way, words, durationMs } = event
  const record = tables.attempts.get(attempt) ?? EMPTY_ATTEMPT
  const tally = tables.days.get(day) ?? EMPTY_DAY
  const finish = { event: { device, seq }, at, day, pack, prompt, way, words, durationMs }
  return [
    { table: 'attempts', key: attempt, row: { ...record, finish } },
    {
      table: 'days',
      key: day,
      row: { ...tally, attempts: tally.attempts + 1, writingMs: tally.writingMs + durationMs },
    },
  ]
}

function changesOfMarks(tables: ProgressTables, event: EventOf<'pointsMarked'>): Change[] {
  const { day, ticked, missed } = event
  const record = tables.attempts.get(event.attempt) ?? EMPTY_ATTEMPT
  return [{ table: 'attempts', key: event.attempt, row: { ...record, marks: { day, ticked, missed } } }]
}
