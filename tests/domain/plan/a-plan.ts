import * as fc from 'fast-check'
import * as v from 'valibot'
import { USUAL_COSTS } from '@/domain/plan/costs'
import type { PlanCard } from '@/domain/plan/plan-card'
import type { PlanOptions } from '@/domain/plan/plan-day'
import { cardKey } from '@/domain/progress/events'
import { addDays, studyDaySchema, type StudyDay } from '@/domain/progress/study-day'
import { UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'
import { memoryModel } from '@/domain/scheduling/memory-model'
import { everyWeekday } from '@/domain/settings/weekdays'

export const aDay = (text: string): StudyDay => v.parse(studyDaySchema, text)

/** A Thursday. */
export const TODAY = aDay('2027-04-01')

/** A card met and kept: reviewed so many days ago. */
export function aMemory(stability: number, daysAgo: number, change: Partial<CardMemory> = {}): CardMemory {
  const lastDay = addDays(TODAY, -daysAgo)
  return {
    ...UNSEEN,
    state: 'review',
    stability,
    difficulty: 5,
    lastDay,
    dueDay: addDays(lastDay, Math.max(1, Math.round(stability))),
    ...change,
  }
}

/** A card of the plan, by its number; unseen unless it is given a memory. */
export function aPlanCard(number: number, change: Partial<PlanCard> = {}): PlanCard {
  return {
    card: cardKey('pack', `card-${number}`),
    weight: 2,
    section: 'Aims',
    memory: undefined,
    ...change,
  }
}

export const someCards = (count: number, change: Partial<PlanCard> = {}): PlanCard[] =>
  Array.from({ length: count }, (_, number) => aPlanCard(number, change))

export const anExam = (daysAhead: number) => ({ id: 'exam', title: '', day: addDays(TODAY, daysAhead) })

/** A plan for 20 unseen cards, 30 days and 10 minutes a day. */
export function planOptions(change: Partial<PlanOptions> = {}): PlanOptions {
  return {
    cards: someCards(20),
    day: TODAY,
    exam: anExam(30),
    timetable: { minutesByWeekday: everyWeekday(10), daysOff: [] },
    costs: USUAL_COSTS,
    model: memoryModel(0.9),
    newCardsADay: 5,
    ...change,
  }
}

const memories = fc.record({
  stability: fc.double({ min: 0.1, max: 200, noNaN: true }),
  daysAgo: fc.integer({ min: 0, max: 60 }),
})

/** Any plan: cards new, met, seen today or suspended, any weights, few or many minutes, days off, near or far exams, some done. */
export const anyPlan: fc.Arbitrary<PlanOptions> = fc
  .record({
    cards: fc.array(
      fc.record({
        memory: fc.option(memories, { nil: undefined }),
        weight: fc.integer({ min: 1, max: 3 }),
        isSuspended: fc.boolean(),
      }),
      { maxLength: 40 },
    ),
    daysAhead: fc.integer({ min: -3, max: 40 }),
    minutes: fc.tuple(...Array.from({ length: 7 }, () => fc.integer({ min: 0, max: 20 }))),
    daysOff: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
    newCardsADay: fc.integer({ min: 0, max: 20 }),
    done: fc.record({ seconds: fc.integer({ min: 0, max: 1500 }), newCards: fc.nat(12) }),
  })
  .map(({ cards, daysAhead, minutes, daysOff, newCardsADay, done }) =>
    planOptions({
      cards: cards.map(({ memory, weight, isSuspended }, number) =>
        aPlanCard(number, {
          weight,
          section: `Section ${number % 3}`,
          memory:
            memory &&
            aMemory(memory.stability, memory.daysAgo, { isSuspended: isSuspended && number % 4 === 0 }),
        }),
      ),
      exam: anExam(daysAhead),
      timetable: {
        minutesByWeekday: v.parse(weekSchema, minutes),
        daysOff: daysOff.map((ahead) => addDays(TODAY, ahead)),
      },
      newCardsADay,
      done,
    }),
  )

const aNumber = v.number()
const weekSchema = v.tuple([aNumber, aNumber, aNumber, aNumber, aNumber, aNumber, aNumber])
