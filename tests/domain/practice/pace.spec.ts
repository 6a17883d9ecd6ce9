import { describe, expect, it } from 'vitest'
import { keepSample, overallPace, type PaceSample, recentPace, samplePace } from '@/domain/practice/pace'
import { anAttempt, MINUTE } from './an-attempt'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

describe('overallPace', () => {
  it.each([
    ['leaves planning out', { plan: 7 * MINUTE, write: 9 * MINUTE, check: MINUTE }, 210, 21],
    ['takes all the time when the plan was never left', { plan: 10 * MINUTE, write: 0, check: 0 }, 200, 20],
    ['says nothing of less than half a minute', { plan: 0, write: 29_999, check: 0 }, 20, null],
    ['is nought when nothing was written', { plan: 0, write: MINUTE, check: 0 }, 0, 0],
  ])('%s', (_, spentMs, count, pace) => {
    expect(overallPace({ ...anAttempt(), spentMs, answer: words(count) })).toBe(pace)
  })
})

describe('recentPace', () => {
  it('looks back five minutes', () => {
    const samples = [0, 1, 2, 3, 4, 5].map((at) => ({ elapsedMs: at * 2 * MINUTE, words: at * at * 10 }))

    expect(recentPace(samples, { elapsedMs: 11 * MINUTE, words: 290 })).toBe(40)
  })

  it.each([
    ['is never below nought', [{ elapsedMs: 0, words: 50 }], { elapsedMs: MINUTE, words: 10 }, 0],
    ['says nothing without samples', [], { elapsedMs: MINUTE, words: 10 }, null],
    ['says nothing too early', [{ elapsedMs: 0, words: 0 }], { elapsedMs: 20_000, words: 10 }, null],
  ])('%s', (_, samples: PaceSample[], now, pace) => {
    expect(recentPace(samples, now)).toBe(pace)
  })
})

describe('keepSample', () => {
  it('keeps one in ten seconds, and five minutes of them', () => {
    let samples: readonly PaceSample[] = []

    for (let second = 0; second <= 600; second += 1) {
      samples = keepSample(samples, { elapsedMs: second * 1000, words: second })
    }

    expect(samples.map(({ elapsedMs }) => elapsedMs / 1000)).toEqual(
      Array.from({ length: 31 }, (_, at) => 300 + at * 10),
    )
  })

  it('drops samples of a time that a deducted gap took back', () => {
    const samples = [
      { elapsedMs: 0, words: 0 },
      { elapsedMs: 20 * MINUTE, words: 30 },
    ]

    expect(keepSample(samples, { elapsedMs: MINUTE, words: 30 })).toEqual([
      { elapsedMs: 0, words: 0 },
      { elapsedMs: MINUTE, words: 30 },
    ])
  })
})

describe('samplePace', () => {
  it('counts the answer alone', () => {
    const attempt = {
      ...anAttempt(),
      plan: words(9),
      answer: words(4),
      spentMs: { plan: 1, write: 2, check: 3 },
    }

    expect(samplePace(attempt)).toEqual({ elapsedMs: 6, words: 4 })
  })
})
