import { describe, expect, it } from 'vitest'
import { replay } from '@/domain/progress/replay'
import { forecastOf } from '@/domain/insight/forecast'
import { aDay, CARDS } from '../../support/generators-progress'
import { anEvent } from '../../support/progress-events'

const DAY = aDay('2026-11-03')

describe('forecastOf', () => {
  it('counts what is overdue today and the rest on its day', () => {
    const tables = replay([
      anEvent({ type: 'graded', seq: 1, card: 'pack/a', grade: 'easy', at: '2026-10-01T12:00:00.000Z' }),
      anEvent({ type: 'graded', seq: 2, card: 'pack/b', grade: 'good' }),
      anEvent({ type: 'graded', seq: 3, card: 'pack/c', grade: 'easy', at: '2026-10-28T12:00:00.000Z' }),
      anEvent({ type: 'suspended', seq: 4, card: 'pack/a' }),
      anEvent({ type: 'graded', seq: 5, card: 'pack/d', grade: 'easy', at: '2026-11-03T12:30:00.000Z' }),
    ])

    expect(forecastOf(CARDS, tables, DAY, 4)).toEqual([
      { day: '2026-11-03', due: 1 },
      { day: '2026-11-04', due: 0 },
      { day: '2026-11-05', due: 1 },
      { day: '2026-11-06', due: 0 },
    ])
  })
})
