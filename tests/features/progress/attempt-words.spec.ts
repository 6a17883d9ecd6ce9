import { describe, expect, it } from 'vitest'
import { attemptPaces } from '@/domain/insight/attempt-pace'
import { biasWords, judgedWords, paceWords } from '@/features/progress/attempt-words'
import { aLine } from '../../domain/insight/attempt-lines'

describe('biasWords', () => {
  it.each([
    [
      { beyond: 0.12, distance: 0.15 },
      5,
      'On average you expected 12 % of the points more than you made, over 5 attempts; a guess was 15 % off, to one side or the other.',
    ],
    [
      { beyond: -0.2, distance: 0.2 },
      2,
      'On average you expected 20 % of the points fewer than you made, over 2 attempts; a guess was 20 % off, to one side or the other.',
    ],
    [
      { beyond: 0.004, distance: 0.4 },
      3,
      'On average you expected as many points as you made, over 3 attempts; a guess was 40 % off, to one side or the other.',
    ],
    [
      { beyond: 0.3, distance: 0.3 },
      1,
      'In the one attempt so far you expected 30 % of the points more than you made.',
    ],
  ])('says of %j over %i', (bias, attempts, sentence) => {
    expect(biasWords(bias, attempts)).toBe(sentence)
  })
})

describe('judgedWords', () => {
  it('counts the levels that were expected rightly, and the marks, and works neither out', () => {
    const lines = [
      aLine('one', { predictedLevel: 'Sound', level: 'Sound' }),
      aLine('two', { predictedLevel: 'Strong', level: 'Sound' }),
      aLine('three', { level: 'Strong', mark: { given: 64, of: 100 } }),
    ]

    expect(judgedWords(lines)).toBe(
      'You expected the level you then chose in 1 of 2 attempts. 1 attempt has a teacher’s mark. Levels and marks are shown as they were given: neither is worked out from the other.',
    )
  })
})

describe('paceWords', () => {
  it('has the averages, and no pace where none is known', () => {
    const essay = aLine('one', { words: 900, durationMs: 3_600_000 })
    const quick = aLine('two', { words: 100, durationMs: 1000 })

    expect(paceWords(attemptPaces([essay, quick]))).toBe(
      '500 words on average in 2 typed essays, at 15 a minute with planning and checking counted in. Source commentaries count as essays; paragraphs, rewrites and answers by hand are left out.',
    )
    expect(paceWords(attemptPaces([quick]))).toMatch(/^100 words on average in 1 typed essay\. Source/)
  })
})
