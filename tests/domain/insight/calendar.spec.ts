import { describe, expect, it } from 'vitest'
import { replay } from '@/domain/progress/replay'
import { calendarOf } from '@/domain/insight/calendar'
import { aDay } from '../../support/generators-progress'
import { anEvent } from '../../support/progress-events'

const DAY = aDay('2026-11-03')

describe('calendarOf', () => {
  it('lists the last days, oldest first, with what was done on each', () => {
    const tables = replay([
      anEvent({ type: 'graded', seq: 1, grade: 'again', durationMs: 30_000 }),
      anEvent({ type: 'graded', seq: 2, grade: 'good', durationMs: 60_000 }),
      anEvent({ type: 'attemptFinished', seq: 3 }),
    ])

    expect(calendarOf(tables, DAY, 2)).toEqual([
      {
        day: '2026-11-02',
        reviews: 0,
        again: 0,
        newCards: 0,
        attempts: 0,
        drillMinutes: 0,
        writingMinutes: 0,
      },
      {
        day: '2026-11-03',
        reviews: 2,
        again: 1,
        newCards: 1,
        attempts: 1,
        drillMinutes: 1.5,
        writingMinutes: 45,
      },
    ])
  })
})
