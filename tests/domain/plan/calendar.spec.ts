import { describe, expect, it } from 'vitest'
import { examPlannedOn, secondsOn, secondsUntil, type Timetable } from '@/domain/plan/calendar'
import { aDay } from './a-plan'

const timetable: Timetable = { minutesByWeekday: [1, 2, 3, 4, 5, 6, 7], daysOff: [aDay('2027-04-05')] }

describe('secondsOn', () => {
  it.each([
    ['2027-03-29', 60, 'Monday'],
    ['2027-04-01', 240, 'Thursday'],
    ['2027-04-04', 420, 'Sunday'],
    ['2027-04-05', 0, 'a day off'],
    ['2027-04-12', 60, 'the Monday after'],
  ])('on %s is %i, for it is %s', (day, seconds) => {
    expect(secondsOn(timetable, aDay(day))).toBe(seconds)
  })
})

describe('secondsUntil', () => {
  it('ends on the eve of the exam, across a change of the clocks', () => {
    const seconds = secondsUntil(timetable, aDay('2027-03-27'), aDay('2027-03-30'))

    expect(seconds).toEqual([360, 420, 60])
  })

  it('is empty once the exam has come', () => {
    expect(secondsUntil(timetable, aDay('2027-03-30'), aDay('2027-03-30'))).toEqual([])
    expect(secondsUntil(timetable, aDay('2027-03-31'), aDay('2027-03-30'))).toEqual([])
  })
})

describe('examPlannedOn', () => {
  const first = { id: 'first', title: '', day: aDay('2027-05-10') }
  const second = { id: 'second', title: '', day: aDay('2027-06-01') }

  it.each([
    ['2027-05-09', first],
    ['2027-05-10', second],
    ['2027-06-01', null],
  ])('on %s works for the first exam after it', (day, exam) => {
    expect(examPlannedOn([second, first], aDay(day))).toBe(exam)
  })

  it('takes the one noted first of two on one day', () => {
    const afternoon = { ...first, id: 'afternoon' }

    expect(examPlannedOn([second, first, afternoon], aDay('2027-05-09'))).toBe(first)
    expect(examPlannedOn([afternoon, first], aDay('2027-05-09'))).toBe(afternoon)
  })

  it('plans for nothing more than two years ahead, such as a year that was mistyped', () => {
    expect(examPlannedOn([{ ...first, day: aDay('2272-05-10') }], aDay('2027-05-09'))).toBeNull()
    expect(examPlannedOn([{ ...first, day: aDay('2029-05-09') }], aDay('2027-05-09'))).not.toBeNull()
  })
})
