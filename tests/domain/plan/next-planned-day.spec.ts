import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPlannedDay } from '@/domain/plan/next-planned-day'
import { planDay } from '@/domain/plan/plan-day'
import { addDays } from '@/domain/progress/study-day'
import { everyWeekday } from '@/domain/settings/weekdays'
import { aMemory, anExam, anyPlan, aPlanCard, planOptions, someCards, TODAY } from './a-plan'

describe('nextPlannedDay', () => {
  it('is the first day ahead whose own plan, made on it, has a card', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const options = { ...plan, done: { seconds: 0, newCards: 0 } }
        const days = Array.from({ length: 40 }, (_, index) => addDays(TODAY, index + 1))
        const first = days.find((day) => planDay({ ...options, day }).seconds > 0)

        expect(nextPlannedDay(options)).toBe(first ?? null)
      }),
    )
  })

  it('passes over a holiday, every day of it', () => {
    const holiday = [1, 2, 3, 4].map((ahead) => addDays(TODAY, ahead))
    const timetable = { minutesByWeekday: everyWeekday(10), daysOff: holiday }

    expect(nextPlannedDay(planOptions({ timetable }))).toBe(addDays(TODAY, 5))
  })

  it('comes before the day a card is due, when the last days want it sooner', () => {
    const cards = [aPlanCard(0, { memory: aMemory(40, 1) })]

    expect(nextPlannedDay(planOptions({ cards, exam: anExam(6) }))).toBe(addDays(TODAY, 4))
  })

  it('has a card put off today back tomorrow', () => {
    const cards = [aPlanCard(0, { memory: aMemory(2, 20, { buriedOn: TODAY }) })]

    expect(nextPlannedDay(planOptions({ cards }))).toBe(addDays(TODAY, 1))
  })

  it('is none once there is nothing more to do before the exam', () => {
    expect(nextPlannedDay(planOptions({ cards: [] }))).toBeNull()
    expect(nextPlannedDay(planOptions({ cards: someCards(5), exam: anExam(1) }))).toBeNull()
  })
})
