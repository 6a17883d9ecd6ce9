import { describe, expect, it } from 'vitest'
import { daysToExam } from '@/domain/insight/exam-day'
import { aDay } from '../../support/generators-progress'

const DAY = aDay('2026-11-03')

describe('daysToExam', () => {
  it.each([
    [null, { kind: 'missing' }],
    ['2026-11-03', { kind: 'today' }],
    ['2026-11-04', { kind: 'ahead', days: 1 }],
    ['2027-11-03', { kind: 'ahead', days: 365 }],
    ['2026-11-02', { kind: 'past', days: 1 }],
  ])('of an exam on %s', (exam, countdown) => {
    expect(daysToExam(DAY, exam === null ? null : aDay(exam))).toEqual(countdown)
  })
})
