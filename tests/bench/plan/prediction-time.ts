import { USUAL_COSTS } from '@/domain/plan/costs'
import { planDay, type PlanOptions } from '@/domain/plan/plan-day'
import { predictExam } from '@/domain/plan/prediction'
import { cardKey } from '@/domain/progress/events'
import { addDays, studyDayOf } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { everyWeekday } from '@/domain/settings/weekdays'
import { medianOf } from '../statistics'
import { BELIEVED } from './student'

const TURNS = 9
const DAYS = 60
const TODAY = studyDayOf(new Date(2027, 3, 1, 12))

/** How long a plan and a prediction of sixty days take, half of the cards met: the middle of nine turns. */
export function timeLines(): string[] {
  return [
    [240, 15],
    [50_000, 60],
  ].map(([cards = 0, minutes = 0]) => {
    const options = halfMet(cards, minutes)
    const times = `today’s plan ${millisecondsOf(() => planDay(options))}, prediction ${millisecondsOf(() => predictExam(options))}`
    return `${cards.toLocaleString('en-GB')} cards, ${DAYS} days, ${minutes} minutes a day: ${times}`
  })
}

function millisecondsOf(act: () => unknown): string {
  const turns = Array.from({ length: TURNS + 1 }, () => {
    const startedAt = performance.now()
    act()
    return performance.now() - startedAt
  })
  return `${medianOf(turns.slice(1)).toFixed(1)} ms`
}

function halfMet(cards: number, minutes: number): PlanOptions {
  return {
    cards: Array.from({ length: cards }, (_, index) => ({
      card: cardKey('pack', String(index)),
      weight: 1 + (index % 3),
      section: String(index % 8),
      memory:
        index % 2 === 0
          ? undefined
          : {
              ...UNSEEN,
              state: 'review',
              stability: 1 + (index % 41),
              difficulty: 5,
              lastDay: addDays(TODAY, -1 - (index % 29)),
            },
    })),
    day: TODAY,
    exam: { id: 'exam', title: '', day: addDays(TODAY, DAYS) },
    timetable: { minutesByWeekday: everyWeekday(minutes), daysOff: [] },
    costs: USUAL_COSTS,
    model: BELIEVED,
    newCardsADay: 10,
  }
}
