import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewCost } from '@/domain/plan/costs'
import { secondsOn } from '@/domain/plan/calendar'
import { planDay, type ExamDayPlan, type PlanOptions } from '@/domain/plan/plan-day'
import { daysBetween } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { everyWeekday } from '@/domain/settings/weekdays'
import { aMemory, anExam, anyPlan, aPlanCard, planOptions, someCards, TODAY } from './a-plan'

describe('planDay', () => {
  it('keeps to the minutes of the day, whatever the cards', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const plan = planDay(options)

        const left = secondsOn(options.timetable, options.day) - (options.done?.seconds ?? 0)
        expect(plan.seconds).toBeCloseTo(expectedSeconds(options, plan), 6)
        expect(plan.seconds).toBeLessThanOrEqual(Math.max(0, left))
      }),
    )
  })

  it('plans no card twice on a day, none seen today, none suspended', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const { reviews, fresh } = planDay(options)
        const planned = [...reviews, ...fresh]

        expect(new Set(planned).size).toBe(planned.length)
        for (const { card, memory } of options.cards) {
          if (memory?.lastDay === TODAY || memory?.isSuspended === true) expect(planned).not.toContain(card)
        }
      }),
    )
  })

  it('plans nothing on the day of the exam or after it', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: -5, max: 0 }), (options, daysAhead) => {
        const plan = planDay({ ...options, exam: anExam(daysAhead) })

        const newCards = options.done?.newCards ?? 0
        expect(plan).toEqual({ phase: 'over', reviews: [], fresh: [], order: [], newCards, seconds: 0 })
      }),
    )
  })

  it('is a view: it touches no memory and no due day, and comes to the same when asked again', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const before = structuredClone(options.cards)
        options.cards.forEach(({ memory }) => Object.freeze(memory))

        expect(planDay(options)).toEqual(planDay(options))
        expect(options.cards).toEqual(before)
      }),
    )
  })

  it('meets new cards first while there is time to learn them, then takes what is nearest to being forgotten', () => {
    const weak = aPlanCard(100, { memory: aMemory(5, 20) })
    const weaker = aPlanCard(101, { memory: aMemory(2, 20) })
    const strong = aPlanCard(102, { memory: aMemory(100, 20) })

    const plan = planDay(planOptions({ cards: [...someCards(8), weak, strong, weaker] }))

    expect(plan.phase).toBe('build')
    expect(plan.newCards).toBe(5)
    expect(plan.fresh).toEqual(someCards(5).map(({ card }) => card))
    expect(plan.reviews).toEqual([weaker.card, weak.card])
  })

  it('orders the cards it chose first, and after them the new ones it did not', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const { reviews, fresh, order } = planDay(options)
        const chosen = [...reviews, ...fresh]
        const unseen = options.cards.filter(({ memory }) => memory === undefined).map(({ card }) => card)

        expect(order.slice(0, chosen.length).toSorted()).toEqual(chosen.toSorted())
        // On the exam’s day and after it there is nothing to put in order.
        const others = order.length === 0 ? [] : unseen.filter((card) => !fresh.includes(card))
        expect(order.slice(chosen.length).toSorted()).toEqual(others.toSorted())
      }),
    )
  })

  it('meets new cards in their own order while there is time for all, whatever they weigh', () => {
    const cards = [1, 3, 2, 3].map((weight, number) => aPlanCard(number, { weight }))

    const plan = planDay(planOptions({ cards, newCardsADay: 2 }))

    expect(plan.fresh).toEqual([0, 1].map((number) => aPlanCard(number).card))
    expect(plan.order).toEqual(cards.map(({ card }) => card))
  })

  it('meets what matters most first when the exam comes before all can be met', () => {
    const cards = someCards(40).map((card, number) => ({ ...card, weight: 1 + (number % 3) }))
    const timetable = { minutesByWeekday: everyWeekday(3), daysOff: [] }

    const plan = planDay(planOptions({ cards, timetable, exam: anExam(10) }))

    expect(plan.phase).toBe('build')
    expect(plan.fresh).toEqual([2, 5, 8, 11, 14, 17].map((number) => aPlanCard(number).card))
    expect(plan.order.slice(6, 9)).toEqual([20, 23, 26].map((number) => aPlanCard(number).card))
  })

  it('meets new cards among the reviews of the last days where they gain most, the weightiest first', () => {
    const fading = aPlanCard(10, { memory: aMemory(3, 30) })
    const lasting = aPlanCard(11, { memory: aMemory(1000, 5) })
    const cards = [aPlanCard(0, { weight: 1 }), aPlanCard(1, { weight: 3 }), lasting, fading]

    const plan = planDay(planOptions({ cards, exam: anExam(2) }))

    expect(plan.phase).toBe('window')
    expect(plan.order).toEqual([aPlanCard(1).card, fading.card, aPlanCard(0).card])
  })

  it('meets more new cards than usual when the exam is near', () => {
    const plan = planDay(planOptions({ cards: someCards(58), exam: anExam(10), newCardsADay: 2 }))

    // Six days until the last to meet cards on: two of window, two before it.
    expect(plan.newCards).toBe(10)
  })

  it('reviews in the last days what gains most, due or not', () => {
    const young = aPlanCard(0, { memory: aMemory(4, 2) })
    const lasting = aPlanCard(1, { memory: aMemory(1000, 5) })
    const forgotten = aPlanCard(2, { memory: aMemory(3, 30) })

    const plan = planDay(planOptions({ cards: [lasting, young, forgotten], exam: anExam(2) }))

    expect(plan.phase).toBe('window')
    expect(plan.reviews).toEqual([forgotten.card, young.card])
  })

  it('prefers the cards that matter more when all else is equal', () => {
    const memory = aMemory(4, 4)
    const cards = [1, 3, 2].map((weight) => aPlanCard(weight, { weight, memory }))

    const plan = planDay(planOptions({ cards, exam: anExam(2) }))

    expect(plan.reviews).toEqual([3, 2, 1].map((weight) => aPlanCard(weight).card))
  })

  it('counts what was done today: its seconds are gone, and its new cards stay in the number for the day', () => {
    const met = someCards(3).map((card) => ({ ...card, memory: aMemory(2, 0) }))
    const cards = [...met, ...someCards(20).slice(3)]

    const plan = planDay(planOptions({ cards, done: { seconds: 570, newCards: 3 } }))

    expect(plan.fresh).toEqual([aPlanCard(3).card])
    expect(plan.newCards).toBe(4)
  })

  it('leaves a card that was buried today for tomorrow', () => {
    const memory = aMemory(2, 20, { buriedOn: TODAY })
    const cards = [
      aPlanCard(0, { memory }),
      aPlanCard(1, { memory: { ...UNSEEN, buriedOn: TODAY } }),
      aPlanCard(2),
    ]

    const plan = planDay(planOptions({ cards }))

    expect([...plan.reviews, ...plan.fresh]).toEqual([aPlanCard(2).card])
  })

  it('plans nothing on a day off', () => {
    const { timetable } = planOptions()

    const plan = planDay(planOptions({ timetable: { ...timetable, daysOff: [TODAY] } }))

    expect([...plan.fresh, ...plan.reviews]).toEqual([])
  })
})

function expectedSeconds({ cards, costs, model }: PlanOptions, { reviews, fresh }: ExamDayPlan): number {
  const reviewed = cards.filter(({ card }) => reviews.includes(card))
  return reviewed.reduce((sum, { memory }) => {
    const elapsed = memory?.lastDay == null ? 0 : daysBetween(memory.lastDay, TODAY)
    return sum + reviewCost(costs, model.retrievability(memory?.stability ?? 0, elapsed))
  }, fresh.length * costs.new)
}
