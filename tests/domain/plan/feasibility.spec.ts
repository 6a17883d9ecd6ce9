import { describe, expect, it } from 'vitest'
import { feasibilityOf } from '@/domain/plan/feasibility'
import { everyWeekday } from '@/domain/settings/weekdays'
import { aMemory, anExam, aPlanCard, planOptions, someCards } from './a-plan'

describe('feasibilityOf', () => {
  it('says how many new cards a day will do', () => {
    const { fits, sentence, cuts } = feasibilityOf(planOptions({ cards: someCards(52) }))

    expect(fits).toBe(true)
    expect(sentence).toBe(
      'All 52 new cards can be met in time: about 2 a day, on 26 days. The last days are for seeing each once more.',
    )
    expect(cuts).toEqual([])
  })

  it('says so when every card has been met', () => {
    const cards = someCards(5, { memory: aMemory(5, 3) })

    expect(feasibilityOf(planOptions({ cards })).sentence).toBe(
      'Every card has been met. What is left is to keep them.',
    )
  })

  it('speaks of one card as one', () => {
    expect(feasibilityOf(planOptions({ cards: someCards(1) })).sentence).toBe(
      'The 1 new card can be met in time.',
    )
  })

  it('says so when there is nothing to plan for, every card being suspended', () => {
    const cards = someCards(3, { memory: aMemory(5, 3, { isSuspended: true }) })

    expect(feasibilityOf(planOptions({ cards })).sentence).toBe(
      'There is no card to plan for: all are suspended, or there are none.',
    )
  })

  it('says so when no day has any minutes', () => {
    const timetable = { minutesByWeekday: everyWeekday(0), daysOff: [] }
    const cards = someCards(5, { memory: aMemory(5, 3) })

    expect(feasibilityOf(planOptions({ cards, timetable })).sentence).toBe(
      'Every card has been met, but no day before the exam has minutes to keep them.',
    )
    expect(feasibilityOf(planOptions({ timetable }))).toMatchObject({ fits: false, minutesNeeded: null })
  })

  it('names what to leave out, the least important and the last first', () => {
    const cards = [3, 1, 2, 1, 3].map((weight, number) => aPlanCard(number, { weight }))
    const minute = { minutesByWeekday: everyWeekday(1), daysOff: [] }

    const { fits, cuts, sentence, minutesNeeded } = feasibilityOf(
      planOptions({ cards, exam: anExam(5), timetable: minute }),
    )

    // One day to meet cards on, of one minute: the window takes two of the five, and two come before it.
    expect(fits).toBe(false)
    expect(cuts).toEqual([
      { weight: 1, cards: [aPlanCard(3).card, aPlanCard(1).card] },
      { weight: 2, cards: [aPlanCard(2).card] },
    ])
    expect(minutesNeeded).toBe(3)
    expect(sentence).toBe(
      '5 new cards will not fit: there is time to meet about 2 before the exam. ' +
        'Leave out 3 cards, the least important first (2 colour, 1 useful), or take about 3 minutes on the one day left.',
    )
  })

  it('counts days off and what was done today', () => {
    const options = planOptions({ cards: someCards(20), exam: anExam(5) })

    expect(feasibilityOf(options).fits).toBe(true)
    expect(feasibilityOf({ ...options, done: { seconds: 300, newCards: 0 } }).fits).toBe(false)
  })

  it('says so when there are days but no minutes on them', () => {
    const { fits, sentence, cuts } = feasibilityOf(
      planOptions({ cards: someCards(20), timetable: { minutesByWeekday: everyWeekday(0), daysOff: [] } }),
    )

    expect({ fits, cuts }).toEqual({ fits: false, cuts: [] })
    expect(sentence).toMatch(/^No day before the exam has any minutes/)
  })

  it('has no minutes to offer when no day is left', () => {
    const { fits, minutesNeeded, sentence } = feasibilityOf(planOptions({ exam: anExam(0) }))

    expect([fits, minutesNeeded]).toEqual([false, null])
    expect(sentence).toBe(
      '20 new cards will not fit: there is time to meet none before the exam. ' +
        'Leave out 20 cards, the least important first (20 useful).',
    )
  })
})
