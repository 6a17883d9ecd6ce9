import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayLeftOf, phasesOf } from '@/domain/plan/course'
import { chooseForDay } from '@/domain/plan/choose'
import { asTheyStand, foresee, standingsAfter, type Foreseen } from '@/domain/plan/foresee'
import { standingsOn, type PlanCard } from '@/domain/plan/plan-card'
import { courseOf, planDay } from '@/domain/plan/plan-day'
import { addDays } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { aMemory, anExam, anyPlan, aPlanCard, planOptions, someCards, TODAY } from './a-plan'

describe('foresee', () => {
  it('foresees the plan that is made the next day, and the next, if each day goes as expected', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const course = courseOf(options)
        const standings = standingsOn(options.cards, options.day)
        const phases = phasesOf(course, standings.length)
        let current = asTheyStand(standings, course)
        const { choices } = foresee(standings, course, options)

        choices.forEach((foreseen, day) => {
          const choice = chooseForDay(current, course, phases, dayLeftOf(course, day, options.done))
          const { done = { seconds: 0, newCards: 0 }, ...others } = options
          const plan = planDay({
            ...others,
            day: addDays(TODAY, day),
            cards: current.map(asCard),
            ...(day === 0 && { done }),
          })

          const cards = foreseen.cards.map(({ card }) => card.card)
          expect(plan.order.slice(0, cards.length)).toEqual(cards)
          expect(plan.reviews.length + plan.fresh.length).toBe(cards.length)
          current = standingsAfter(current, choice, course, day)
        })
      }),
      { numRuns: 50 },
    )
  })

  it('foresees no card twice on a day and none after the exam', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const course = courseOf(options)
        const { choices } = foresee(standingsOn(options.cards, options.day), course)

        expect(choices).toHaveLength(course.seconds.length)
        for (const choice of choices) {
          const cards = choice.cards.map(({ card }) => card.card)
          expect(new Set(cards).size).toBe(cards.length)
        }
      }),
    )
  })

  it('sees every card once more in the last days when the minutes allow it', () => {
    const options = planOptions({ cards: someCards(100) })
    const course = courseOf(options)
    const standings = standingsOn(options.cards, options.day)
    const { windowFrom } = phasesOf(course, standings.length)

    const { choices } = foresee(standings, course)

    const seen = new Set(choices.slice(windowFrom).flatMap(({ cards }) => cards.map(({ card }) => card)))
    expect(windowFrom).toBe(28)
    expect(seen.size).toBe(100)
  })

  function asCard({ card, memory, lastDay }: Foreseen): PlanCard {
    if (memory === null) return card
    return {
      ...card,
      memory: { ...UNSEEN, ...memory, state: 'review', lastDay: addDays(TODAY, lastDay) },
    }
  }
})

describe('standingsAfter', () => {
  it('leaves a reviewed card between what Good and Again would, seen on that day', () => {
    const options = planOptions({ cards: [aPlanCard(0, { memory: aMemory(10, 7) })], exam: anExam(13) })
    const course = courseOf(options)
    const before = asTheyStand(standingsOn(options.cards, TODAY), course)

    const [after] = standingsAfter(before, { cards: before, seconds: 0 }, course, 3)

    // Ten days after the last look, ten before the exam: recalled nine times in ten.
    const { model } = options
    const memory = { stability: 10, difficulty: 5 }
    const good = model.next(memory, 10, 'good').stability
    const again = model.next(memory, 10, 'again').stability
    expect(after?.lastDay).toBe(3)
    expect(after?.memory?.stability).toBeCloseTo(good ** 0.9 * again ** 0.1, 4)
    expect(after?.recall).toBeCloseTo(
      0.9 * model.retrievability(good, 10) + 0.1 * model.retrievability(again, 10),
      6,
    )
  })

  it('leaves the cards that were not chosen as they are', () => {
    const options = planOptions()
    const course = courseOf(options)
    const [first, ...others] = asTheyStand(standingsOn(options.cards, TODAY), course)
    const fresh = first === undefined ? [] : [first]

    const [met, ...rest] = standingsAfter([...fresh, ...others], { cards: fresh, seconds: 0 }, course, 0)

    expect(met?.lastDay).toBe(0)
    expect(met?.recall).toBeGreaterThan(0.5)
    expect(rest).toEqual(others)
  })
})
