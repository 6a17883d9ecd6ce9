import { describe, expect, it } from 'vitest'
import { examAround, oneExam } from '@/domain/settings/exams'
import { aDay } from '../../support/generators-progress'

const anExam = (id: string, day: string) => ({ id, title: id, day: aDay(day) })

describe('examAround', () => {
  const exams = [anExam('second', '2027-06-14'), anExam('first', '2027-05-20'), anExam('mock', '2027-01-11')]

  it.each([
    ['2026-12-01', 'mock'],
    ['2027-01-11', 'mock'],
    ['2027-01-12', 'first'],
    ['2027-06-14', 'second'],
    ['2027-06-15', 'second'],
  ])('on %s is %s, the last one past when none is ahead', (day, id) => {
    expect(examAround(exams, aDay(day))?.id).toBe(id)
  })

  it('is none where none is noted', () => {
    expect(examAround([], aDay('2027-01-01'))).toBeNull()
  })
})

describe('oneExam', () => {
  it('is an exam on the day named, or none', () => {
    expect(oneExam(aDay('2027-05-20'))).toEqual([{ id: 'exam', title: '', day: '2027-05-20' }])
    expect(oneExam(null)).toEqual([])
  })
})
