import { effortAfter } from '@/domain/plan/effort'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import type { Grade } from '@/domain/scheduling/grade'
import { gradeCard } from '@/domain/scheduling/grade-card'
import type { MemoryModel } from '@/domain/scheduling/memory-model'
import { countedMs, EMPTY_DAY } from './day-tally'
import type { EventOf } from './events'
import type { Change, DayTally, ProgressTables } from './tables'

type Graded = EventOf<'graded'>

/** A grade moves its card on, and adds to what is known of the student: their day, what cards cost them, how sure they are. */
export function changesOfGrade(tables: ProgressTables, event: Graded, model: MemoryModel): Change[] {
  const memory = tables.cards.get(event.card) ?? UNSEEN
  const { day } = event
  const tally = tables.days.get(day) ?? EMPTY_DAY
  const changes: Change[] = [
    { table: 'cards', key: event.card, row: gradeCard(memory, event, model) },
    {
      table: 'days',
      key: day,
      row: {
        ...tally,
        grades: withOneMore(tally.grades, event.grade),
        newCards: tally.newCards + (memory.state === 'new' ? 1 : 0),
        drillMs: tally.drillMs + countedMs(event.durationMs),
      },
    },
    { table: 'costs', key: day, row: effortAfter(tables.costs.get(day), memory, event, model) },
  ]
  if (tables.firsts.has(event.card)) changes.push({ table: 'firsts', key: event.card, row: null })
  if (event.confidence !== undefined) changes.push(changeOfSureness(tables, event.confidence, event))
  return changes
}

/** An answer that leaves the schedule alone takes time all the same. */
export function changesOfCram(tables: ProgressTables, { day, durationMs }: EventOf<'crammed'>): Change[] {
  const tally = tables.days.get(day) ?? EMPTY_DAY
  return [{ table: 'days', key: day, row: { ...tally, drillMs: tally.drillMs + countedMs(durationMs) } }]
}

/** Written out: an object made by a computed key is slow, and a replay makes half a million. */
function withOneMore({ again, hard, good, easy }: DayTally['grades'], grade: Grade): DayTally['grades'] {
  return {
    again: again + Number(grade === 'again'),
    hard: hard + Number(grade === 'hard'),
    good: good + Number(grade === 'good'),
    easy: easy + Number(grade === 'easy'),
  }
}

function changeOfSureness(
  { confidences }: ProgressTables,
  key: NonNullable<Graded['confidence']>,
  { grade }: Graded,
): Change {
  const { count, recalled } = confidences.get(key) ?? { count: 0, recalled: 0 }
  const row = { count: count + 1, recalled: recalled + (grade === 'again' ? 0 : 1) }
  return { table: 'confidences', key, row }
}
