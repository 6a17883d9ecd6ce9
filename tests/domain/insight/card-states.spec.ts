import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay } from '@/domain/progress/replay'
import { countStandings } from '@/domain/insight/card-states'
import { arbitraryLog, CARDS } from '../../support/generators-progress'
import { anEvent } from '../../support/progress-events'

describe('countStandings', () => {
  it('counts every card once', () => {
    fc.assert(
      fc.property(arbitraryLog(), (log) => {
        const counts = Object.values(countStandings(CARDS, replay(log)))
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(CARDS.length)
      }),
    )
  })

  it('tells new, learning, young, mature and suspended apart', () => {
    const on = (seq: number, card: string, grade: string, at: string) =>
      anEvent({ type: 'graded', seq, card, grade, at })
    const tables = replay([
      on(1, 'pack/a', 'good', '2026-11-01T12:00:00.000Z'),
      on(2, 'pack/b', 'easy', '2026-11-01T12:00:00.000Z'),
      on(3, 'pack/c', 'easy', '2026-11-01T12:00:00.000Z'),
      anEvent({ type: 'suspended', seq: 4, card: 'pack/d' }),
      on(5, 'pack/c', 'easy', '2026-12-01T12:00:00.000Z'),
    ])

    expect(countStandings(CARDS, tables)).toEqual({ new: 2, learning: 1, young: 1, mature: 1, suspended: 1 })
  })
})
