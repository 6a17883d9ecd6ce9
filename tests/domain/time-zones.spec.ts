import { afterEach, describe, expect, it } from 'vitest'
import { examPlannedOn } from '@/domain/plan/calendar'
import { costsOf } from '@/domain/plan/costs'
import { planDay } from '@/domain/plan/plan-day'
import { predictExam } from '@/domain/plan/prediction'
import { cardKey } from '@/domain/progress/events'
import { modelFor } from '@/domain/progress/model-choice'
import { emptyProgress, nextSeq, stepForward, type Progress } from '@/domain/progress/progress'
import { addDays, studyDayOf, type StudyDay } from '@/domain/progress/study-day'
import { buildQueue, countsOf, nextCard } from '@/domain/scheduling/queue'
import { aDay } from '../support/generators-progress'
import { anEvent } from '../support/progress-events'
import { AWKWARD_ZONES, moveTo } from '../support/zones'
import { aPlanCard, planOptions } from './plan/a-plan'

const CARDS = Array.from({ length: 12 }, (_, number) => cardKey('pack', `card-${number}`))
const FIRST = aDay('2026-01-05')
const DAYS = 730
/** Moments of one study day by the wall clock; the last is in the small hours after midnight. */
const TIMES = [
  [4, 1],
  [12, 0],
  [23, 30],
  [27, 59],
] as const
const EXAMS = [
  { id: 'mock', title: '', day: aDay('2026-06-01') },
  { id: 'exam', title: '', day: aDay('2027-12-30') },
]
const TIMETABLE = {
  minutesByWeekday: [2, 0, 1, 1, 2, 3, 0] as [number, number, number, number, number, number, number],
  daysOff: [],
}
const home = process.env['TZ']

const momentOn = (day: StudyDay, [hour, minute]: (typeof TIMES)[number]): Date =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), hour, minute)

/** Grades the card that comes, and says what the queue was before. */
function drillAt(progress: Progress, now: Date, day: StudyDay): string {
  const queue = buildQueue({ cards: CARDS, tables: progress, day, newPerDay: 1 })
  const card = nextCard(queue, now)?.card
  const { learning, reviews, fresh } = countsOf(queue, now)
  if (card !== undefined) {
    const seq = nextSeq(progress, anEvent({ type: 'clockConfirmed' }).device)
    const grade = seq % 5 === 0 ? 'again' : 'good'
    stepForward(progress, anEvent({ type: 'graded', seq, at: now.toISOString(), day, card, grade }))
  }
  return `${day}: ${learning} ${reviews} ${fresh}, ${card ?? 'none'}`
}

/** What the plan chooses for a day, and the recall and minutes foretold. */
function foreseenOn(progress: Progress, day: StudyDay): string {
  const exam = examPlannedOn(EXAMS, day)
  if (exam === null) return `${day}: no exam`
  const options = planOptions({
    cards: CARDS.map((card, number) => aPlanCard(number, { card, memory: progress.cards.get(card) })),
    day,
    exam,
    timetable: TIMETABLE,
    costs: costsOf(progress.costs, day),
    model: modelFor(progress),
  })
  const { reviews, newCards } = planDay(options)
  const { now, followed, days, minutesADay } = predictExam(options)
  return `${day}: ${reviews.join()} ${newCards}, ${now} ${followed} ${days.length} ${minutesADay}`
}

/** Two years of drills at all hours in the zone the process is in: the study days, queues, plans and predictions. */
function twoYears(): string[] {
  const progress = emptyProgress()
  const seen: string[] = []
  for (let number = 0; number < DAYS; number += 1) {
    const date = addDays(FIRST, number)
    if (number % 30 === 0) seen.push(foreseenOn(progress, studyDayOf(momentOn(date, TIMES[0]))))
    for (const time of TIMES) {
      const now = momentOn(date, time)
      seen.push(drillAt(progress, now, studyDayOf(now)))
    }
  }
  return seen
}

describe('a study day, its queue, its plan and its prediction', () => {
  afterEach(() => {
    process.env['TZ'] = home
  })

  moveTo('UTC')
  const atHome = twoYears()
  process.env['TZ'] = home

  it('are those of the days named, through two years', () => {
    const days = new Set(atHome.map((line) => line.slice(0, 10)))

    expect([...days]).toEqual(Array.from({ length: DAYS }, (_, number) => addDays(FIRST, number)))
    expect(new Set(atHome.map((line) => line.slice(11))).size).toBeGreaterThan(100)
  })

  it.each(AWKWARD_ZONES)('are the same in %s, whatever its clock does in two years', (zone) => {
    moveTo(zone)

    expect(twoYears()).toEqual(atHome)
  })
})
