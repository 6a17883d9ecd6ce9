import { describe, expect, it } from 'vitest'
import { attemptDays } from '@/features/practise/attempt-days'
import { aLine } from '../../domain/insight/attempt-lines'
import { aDay } from '../../support/generators-progress'

describe('attemptDays', () => {
  it('tells attempts of one day apart by the local time, and leaves other days alone', () => {
    const day = aDay('2026-11-28')
    const at = (hour: number, minute: number) => new Date(2026, 10, 28, hour, minute).toISOString()
    const lines = [
      aLine('morning', { day, at: at(9, 30) }),
      aLine('afternoon', { day, at: at(14, 5) }),
      aLine('before', { day: aDay('2026-11-03') }),
    ]

    expect([...attemptDays(lines).values()]).toEqual([
      '28 November 2026, 09:30',
      '28 November 2026, 14:05',
      '3 November 2026',
    ])
  })
})
