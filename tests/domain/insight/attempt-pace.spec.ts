import { describe, expect, it } from 'vitest'
import { attemptPaces } from '@/domain/insight/attempt-pace'
import { WAYS } from '@/domain/practice/way'
import { aDay } from '../../support/generators-progress'
import { aLine, attemptId, lineOf } from './attempt-lines'

describe('attemptPaces', () => {
  it('has every essay with an answer, oldest first, and no rate where the time was too short', () => {
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

  it('averages no rewrite, paragraph or answer by hand with essays', () => {
    const lines = WAYS.map((way) => ({ ...lineOf({ attempt: attemptId(way), way }), words: 100 }))

    expect(attemptPaces(lines).map(({ attempt }) => attempt)).toEqual(['source-commentary', 'full-essay'])
  })
})
