import { describe, expect, it } from 'vitest'
import { elapsedText, leftText, minutesLeftText } from '@/domain/practice/clock-text'
import { MINUTE } from './an-attempt'

describe('elapsedText', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [65_000, '1:05'],
    [75 * MINUTE, '75:00'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(elapsedText(ms)).toBe(text)
  })
})

describe('leftText', () => {
  it.each([
    [45 * MINUTE, '45:00'],
    [45 * MINUTE - 1, '45:00'],
    [34 * MINUTE + 12_000, '34:12'],
    [1, '0:01'],
    [0, '0:00'],
    [-1, '+0:00'],
    [-130_000, '+2:10'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(leftText(ms)).toBe(text)
  })
})

describe('minutesLeftText', () => {
  it.each([
    [34 * MINUTE + 12_000, 'about 34 min left'],
    [34 * MINUTE + 30_000, 'about 35 min left'],
    [MINUTE, 'about 1 min left'],
    [MINUTE - 1, 'under 1 min left'],
    [1, 'under 1 min left'],
    [0, 'time is up'],
    [-MINUTE + 1, 'time is up'],
    [-MINUTE, 'about 1 min over'],
    [-130_000, 'about 2 min over'],
  ])('says of %i ms: %s', (ms, text) => {
    expect(minutesLeftText(ms)).toBe(text)
  })
})
