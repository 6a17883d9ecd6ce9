import { calendarOf } from '@/domain/insight/calendar'
import type { CardKey } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'
import { counted } from './due-words'

/** What drilling has come to on one study day. */
export interface DayFigures {
  readonly cards: number
  readonly answers: number
  readonly again: number
  readonly minutes: number
}

/** The figures of a day as the log has them, so that they are right after an undo and after a restart. Looks at every card once. */
export function dayFigures(
  cards: Iterable<CardKey>,
  tables: Pick<ProgressTables, 'cards' | 'days'>,
  day: StudyDay,
): DayFigures {
  const [done] = calendarOf(tables, day, 1)
  let answered = 0
  for (const card of cards) if (tables.cards.get(card)?.lastDay === day) answered += 1
  return {
    cards: answered,
    answers: done?.reviews ?? 0,
    again: done?.again ?? 0,
    minutes: done?.drillMinutes ?? 0,
  }
}

/** The figures as one plain sentence. */
export function daySentence({ cards, answers, again, minutes }: DayFigures): string {
  const answered = counted(answers, 'answer', 'answers')
  if (answered === null) return 'No card answered today yet.'
  const parts = [counted(cards, 'card', 'cards'), answered, counted(again, 'of them Again', 'of them Again')]
  return `Today: ${parts.filter((part) => part !== null).join(', ')}, in ${minutesWords(minutes)}.`
}

function minutesWords(minutes: number): string {
  return counted(Math.round(minutes), 'minute', 'minutes') ?? 'under a minute'
}
