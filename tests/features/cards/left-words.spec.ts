import { describe, expect, it } from 'vitest'
import { leftWords } from '@/features/cards/left-words'

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
