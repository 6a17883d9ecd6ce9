import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictExam } from '@/domain/plan/prediction'
import { everyWeekday } from '@/domain/settings/weekdays'
import { aMemory, anExam, anyPlan, aPlanCard, planOptions, someCards } from './a-plan'

/**
 * More minutes move the final window nearer to the exam and fit its days differently, so that a card may lose a day of the
 * window to another. What is lost by that is small, and it is all that is lost.
 */
const TOLERANCE = 0.02

describe('predictExam', () => {
  it('says what is remembered on exam morning if nothing is done', () => {
    const cards = [aPlanCard(0, { memory: aMemory(40, 10) }), aPlanCard(1)]

    const prediction = predictExam(planOptions({ cards }))

    expect(prediction.now).toBeCloseTo(0.9 / 2, 3)
    expect(prediction.followed).toBeGreaterThan(0.95)
  })

  it('never foretells less for more minutes a day, within a tolerance', () => {
    const anyMinutes = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(anyPlan, anyMinutes, anyMinutes, (options, minutes, more) => {
        const followed = (minutesADay: number): number =>
          predictExam({
            ...options,
            timetable: { minutesByWeekday: everyWeekday(minutesADay), daysOff: [] },
          }).followed

        expect(followed(minutes + more)).toBeGreaterThanOrEqual(followed(minutes) - TOLERANCE)
      }),
      { numRuns: 200 },
    )
  })

  it('never foretells less for following the plan than for doing nothing', () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const { now, followed, sections } = predictExam(options)

        for (const figure of [{ now, followed }, ...sections]) {
          expect(figure.followed).toBeGreaterThanOrEqual(figure.now - 1e-9)
          expect(figure.followed).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('gives each section its own figure, in the order of the cards', () => {
    const cards = ['War', 'Trade', 'War'].map((section, number) => aPlanCard(number, { section }))

    const { sections } = predictExam(planOptions({ cards }))

    expect(sections.map(({ section, cards: count }) => [section, count])).toEqual([
      ['War', 2],
      ['Trade', 1],
    ])
  })

  it('tells the minutes of each day, and how many cards it never gets to', () => {
    const cards = someCards(50)
    const prediction = predictExam(
      planOptions({ cards, exam: anExam(4), timetable: { minutesByWeekday: everyWeekday(5), daysOff: [] } }),
    )

    expect(prediction.days).toHaveLength(4)
    expect(prediction.minutesADay).toBeLessThanOrEqual(5)
    expect(prediction.unmet).toBe(50 - prediction.days.reduce((sum, { newCards }) => sum + newCards, 0))
    expect(prediction.unmet).toBeGreaterThan(0)
  })

  it('foretells of very many cards about what it foretells of a twentieth with a twentieth of the time', () => {
    const cards = (count: number) =>
      Array.from({ length: count }, (_, number) =>
        aPlanCard(number, { memory: number % 7 === 0 ? undefined : aMemory(1 + (number % 37), number % 23) }),
      )
    const withMinutes = (count: number, minutes: number) =>
      predictExam(
        planOptions({
          cards: cards(count),
          exam: anExam(20),
          timetable: { minutesByWeekday: everyWeekday(minutes), daysOff: [] },
        }),
      )

    const [few, many] = [withMinutes(2000, 20), withMinutes(40_000, 400)]

    expect(many.cards).toBe(40_000)
    expect(Math.abs(many.now - few.now)).toBeLessThan(0.01)
    expect(Math.abs(many.followed - few.followed)).toBeLessThan(0.02)
    expect(Math.abs(many.minutesADay / few.minutesADay - 20)).toBeLessThan(1)
  })

  it('has nothing to add once the exam has come', () => {
    const { now, followed, days } = predictExam(planOptions({ exam: anExam(0) }))

    expect([now, followed, days]).toEqual([0, 0, []])
  })

  it('stands empty when there are no cards', () => {
    expect(predictExam(planOptions({ cards: [] }))).toMatchObject({
      cards: 0,
      now: 0,
      followed: 0,
      sections: [],
    })
  })
})
