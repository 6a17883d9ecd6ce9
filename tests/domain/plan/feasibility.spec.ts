import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feasibilityOf, type Feasibility } from '@/domain/plan/feasibility'
import type { PlanOptions } from '@/domain/plan/plan-day'
import { predictExam } from '@/domain/plan/prediction'
import { addDays } from '@/domain/progress/study-day'
import { everyWeekday } from '@/domain/settings/weekdays'
import { aMemory, anExam, anyPlan, aPlanCard, planOptions, someCards, TODAY } from './a-plan'

/** By what is foreseen, as the app asks for it. */
const feasibility = (options: PlanOptions): Feasibility => feasibilityOf(options, predictExam(options))

describe('feasibilityOf', () => {
  it('says how many new cards a day will do', () => {
    const { fit, sentence, cuts } = feasibility(planOptions({ cards: someCards(52) }))

    expect(fit).toBe('in-time')
    expect(sentence).toBe(
      'All 52 new cards can be met in time: about 5 a day, on 11 days. The last days are for seeing each once more.',
    )
    expect(cuts).toEqual([])
  })

  it('says so when every card has been met', () => {
    const cards = someCards(5, { memory: aMemory(5, 3) })

    expect(feasibility(planOptions({ cards })).sentence).toBe(
      'Every card has been met. What is left is to keep them.',
    )
  })

  it('speaks of one card as one', () => {
    expect(feasibility(planOptions({ cards: someCards(1) })).sentence).toBe(
      'The 1 new card can be met in time.',
    )
  })

  it('says so when there is nothing to plan for, every card being suspended', () => {
    const cards = someCards(3, { memory: aMemory(5, 3, { isSuspended: true }) })

    expect(feasibility(planOptions({ cards })).sentence).toBe(
      'There is no card to plan for: all are suspended, or there are none.',
    )
  })

  it('says so when no day has any minutes', () => {
    const timetable = { minutesByWeekday: everyWeekday(0), daysOff: [] }
    const cards = someCards(5, { memory: aMemory(5, 3) })

    expect(feasibility(planOptions({ cards, timetable })).sentence).toBe(
      'Every card has been met, but no day before the exam has minutes to keep them.',
    )
    expect(feasibility(planOptions({ timetable }))).toMatchObject({ fit: 'short', minutesNeeded: null })
  })

  it('names what to leave out, the least important and the last first', () => {
    const cards = [3, 1, 2, 1, 3, 2, 2, 3, 2, 3, 2, 3, 2].map((weight, number) =>
      aPlanCard(number, { weight }),
    )
    const minute = { minutesByWeekday: everyWeekday(1), daysOff: [] }

    const { fit, cuts, sentence, minutesNeeded } = feasibility(
      planOptions({ cards, exam: anExam(5), timetable: minute }),
    )

    // Two cards a day on five days.
    expect(fit).toBe('short')
    expect(cuts).toEqual([
      { weight: 1, cards: [aPlanCard(3).card, aPlanCard(1).card] },
      { weight: 2, cards: [aPlanCard(12).card] },
    ])
    expect(minutesNeeded).toBe(7)
    expect(sentence).toBe(
      'Not all 13 new cards will fit: there is time to meet about 10 before the exam. ' +
        'Leave out 3 cards, the least important first (2 colour, 1 useful), or take about 7 minutes on the one day left to meet them early.',
    )
  })

  it('counts days off and what was done today', () => {
    const options = planOptions({ cards: someCards(20), exam: anExam(5) })

    expect(feasibility(options).fit).toBe('in-time')
    expect(feasibility({ ...options, done: { seconds: 300, newCards: 0 } }).fit).toBe('late')
  })

  it('says plainly that all are met but too late, and suspends none of them', () => {
    const daysOff = [0, 1, 2].map((ahead) => addDays(TODAY, ahead))
    const timetable = { minutesByWeekday: everyWeekday(10), daysOff }
    const options = planOptions({ exam: anExam(5), timetable })

    const { fit, sentence, cuts, minutesNeeded } = feasibility(options)

    expect(predictExam(options).unmet).toBe(0)
    expect({ fit, cuts, minutesNeeded }).toEqual({ fit: 'late', cuts: [], minutesNeeded: null })
    expect(sentence).toBe(
      'All 20 new cards can be met before the exam, but not early enough: ' +
        'the last of them come 2 days before it, with little time left to see them again.',
    )
  })

  it('says how many minutes would be enough to meet them sooner', () => {
    const timetable = { minutesByWeekday: everyWeekday(4), daysOff: [] }

    const { fit, sentence } = feasibility(planOptions({ exam: anExam(5), timetable }))

    expect(fit).toBe('late')
    expect(sentence).toMatch(/ About 10 minutes on the one day left to meet them early would be enough\.$/)
  })

  it('agrees with what is foreseen, and asks to leave out just what is never met', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const { unmet } = predictExam(options)
        const { fit, cuts } = feasibility(options)

        expect(fit === 'short').toBe(unmet > 0)
        const left = cuts.flatMap(({ cards }) => cards)
        const hasDays = options.exam.day > TODAY && cuts.length > 0
        if (hasDays) expect(left).toHaveLength(unmet)
        for (const { cards, weight } of cuts) {
          for (const card of options.cards.filter((one) => cards.includes(one.card)))
            expect([card.weight, card.memory]).toEqual([weight, undefined])
        }
      }),
    )
  })

  it('fits once what it names is left out', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const leftOut = new Set(feasibility(options).cuts.flatMap(({ cards }) => cards))
        const cards = options.cards.filter(({ card }) => !leftOut.has(card))

        if (leftOut.size > 0) expect(predictExam({ ...options, cards }).unmet).toBe(0)
      }),
    )
  })

  it('says so when there are days but no minutes on them', () => {
    const { fit, sentence, cuts } = feasibility(
      planOptions({ cards: someCards(20), timetable: { minutesByWeekday: everyWeekday(0), daysOff: [] } }),
    )

    expect({ fit, cuts }).toEqual({ fit: 'short', cuts: [] })
    expect(sentence).toMatch(/^No day before the exam has any minutes/)
  })

  it('has no minutes to offer when no day is left', () => {
    const { fit, minutesNeeded, sentence } = feasibility(planOptions({ exam: anExam(0) }))

    expect([fit, minutesNeeded]).toEqual(['short', null])
    expect(sentence).toBe(
      'Not all 20 new cards will fit: there is time to meet none before the exam. ' +
        'Leave out 20 cards, the least important first (20 useful).',
    )
  })
})
