import { describe, expect, it } from 'vitest'
import { keepSample, type PaceSample, recentPace } from '@/domain/practice/pace'
import { MINUTE } from './an-attempt'

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
