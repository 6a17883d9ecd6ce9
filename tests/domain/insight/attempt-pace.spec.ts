import { describe, expect, it } from 'vitest'
import { attemptPaces } from '@/domain/insight/attempt-pace'
import { aDay } from '../../support/generators-progress'
import { aLine } from './attempt-lines'

describe('attemptPaces', () => {
  it('has every attempt with an answer, oldest first, and no rate where the time was too short', () => {
    const lines = [
      aLine('quick', { day: aDay('2026-11-09'), words: 5, durationMs: 20_000 }),
      aLine('plan', { words: 0 }),
      aLine('essay', { day: aDay('2026-11-02'), words: 900, durationMs: 3_600_000 }),
    ]

    expect(
      attemptPaces(lines).map(({ attempt, words, wordsAMinute }) => [attempt, words, wordsAMinute]),
    ).toEqual([
      ['essay', 900, 15],
      ['quick', 5, null],
    ])
  })
})
