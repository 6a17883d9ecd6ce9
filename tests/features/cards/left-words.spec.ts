import { describe, expect, it } from 'vitest'
import { leftBySort, leftWords } from '@/features/cards/left-words'

const figures = (cards: number, minutes: number) => ({
  cards,
  answers: cards,
  again: 0,
  spentMs: minutes * 60_000,
})

describe('leftWords', () => {
  it.each([
    ['all', 5, figures(2, 1), 13, '13 left'],
    ['cards', 5, figures(0, 0), 13, '5 left'],
    ['cards', 5, figures(2, 1), 13, '3 left'],
    ['cards', 5, figures(2, 1), 1, '1 left'],
    ['cards', 5, figures(5, 1), 13, '0 left'],
    ['minutes', 10, figures(0, 0), 13, '10 min left'],
    ['minutes', 10, figures(3, 2.5), 13, '8 min left'],
    ['minutes', 10, figures(9, 10.5), 13, '0 min left'],
    ['minutes', 10, figures(3, 2.5), 0, '0 left'],
  ] as const)('says for %s of %d, with %o and %d due, %s', (kind, length, done, total, words) => {
    expect(leftWords({ kind, length }, done, total)).toBe(words)
  })
})

describe('leftBySort', () => {
  it.each([
    ['all', { learning: 19, reviews: 0, fresh: 14 }, '19 learning, 14 new'],
    ['all', { learning: 2, reviews: 30, fresh: 1 }, '2 learning, 30 to review, 1 new'],
    ['all', { learning: 0, reviews: 0, fresh: 14 }, ''],
    ['cards', { learning: 19, reviews: 0, fresh: 14 }, ''],
    ['minutes', { learning: 19, reviews: 0, fresh: 14 }, ''],
  ] as const)('says for a drill to %s with %o left “%s”', (kind, counts, words) => {
    expect(leftBySort(kind, counts)).toBe(words)
  })
})
