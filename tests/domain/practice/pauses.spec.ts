import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import { changesOf } from '@/domain/practice/changes'
import { longestPauses, pauseMs, pausesIn } from '@/domain/practice/pauses'
import { aHistory, someHistory, type Save } from './a-history'

function pausesOf(saves: readonly Save[], endSecond?: number) {
  const { history, written } = aHistory(saves, endSecond)
  return pausesIn(changesOf(history, written), elapsedMsOf(written))
}

describe('pausesIn', () => {
  it('has each stretch of half a minute and more, with the changes around it', () => {
    const saves = [10, 39, 69, 200].map((second): Save => ({ second, answer: 'x'.repeat(second) }))

    expect(pausesOf(saves)).toEqual([
      { fromMs: 39_000, untilMs: 69_000, before: 1, after: 2 },
      { fromMs: 69_000, untilMs: 200_000, before: 2, after: 3 },
    ])
  })

  it('has those before the first words and after the last', () => {
    expect(pausesOf([{ second: 60, answer: 'A' }], 100)).toEqual([
      { fromMs: 0, untilMs: 60_000, before: null, after: 0 },
      { fromMs: 60_000, untilMs: 100_000, before: 0, after: null },
    ])
  })

  it('has none while the other text was typed in', () => {
    const saves: Save[] = [
      { second: 20, answer: 'A' },
      { second: 40, plan: 'B' },
      { second: 60, answer: 'AA' },
    ]

    expect(pausesOf(saves)).toEqual([])
  })

  it('has none where nothing was written', () => {
    expect(pausesOf([], 500)).toEqual([])
  })

  it('has them in order, apart from one another, and within the running time', () => {
    fc.assert(
      fc.property(someHistory, ({ history, written }) => {
        const endMs = elapsedMsOf(written)
        const edges = pausesIn(changesOf(history, written), endMs).flatMap(({ fromMs, untilMs }) => [
          fromMs,
          untilMs,
        ])

        expect(edges).toEqual(edges.toSorted((one, other) => one - other))
        expect(edges.every((ms) => ms >= 0 && ms <= endMs)).toBe(true)
      }),
    )
  })
})

describe('longestPauses', () => {
  it('has the longest, in their own order', () => {
    const saves = [40, 140, 180, 280, 330].map((second): Save => ({ second, answer: 'x'.repeat(second) }))

    expect(longestPauses(pausesOf(saves), 3).map((pause) => pauseMs(pause) / 1000)).toEqual([100, 100, 50])
    expect(longestPauses(pausesOf(saves), 1).map(({ fromMs }) => fromMs)).toEqual([40_000])
  })
})
