import { describe, expect, it } from 'vitest'
import {
  agoText,
  awayText,
  chosenText,
  countText,
  lengthText,
  minutesText,
  standingText,
  termsText,
} from '@/features/practise/wording'
import { MINUTE } from '../../domain/practice/an-attempt'

const spentMs = (ms: number) => ({ plan: ms, write: 0, check: 0 })

describe('countText', () => {
  it.each([
    [0, '0 words'],
    [1, '1 word'],
    [1204, '1,204 words'],
  ])('says %i as "%s"', (count, text) => {
    expect(countText(count, 'word')).toBe(text)
  })
})

describe('termsText', () => {
  it.each([
    [{ minutes: 60, extraPercent: 0 }, 'minutes', '60 min, no extra time, clock in minutes'],
    [{ minutes: 45, extraPercent: 25 }, 'full', '45 min, 25 % extra time, clock in minutes and seconds'],
    [{ minutes: null, extraPercent: 0 }, 'hidden', 'untimed, clock hidden'],
    [null, 'minutes', 'time not set, clock in minutes'],
  ] as const)('says %j with the clock "%s" as "%s"', (allowance, face, text) => {
    expect(termsText(allowance, face)).toBe(text)
  })
})

describe('lengthText', () => {
  it.each([
    [9 * MINUTE, '9 min'],
    [8.75 * MINUTE, '8 min 45 s'],
    [30_000, '30 s'],
  ])('says %i ms as "%s"', (ms, text) => {
    expect(lengthText(ms)).toBe(text)
  })
})

describe('minutesText', () => {
  it.each([
    [59_000, 'under 1 min'],
    [MINUTE, '1 min'],
    [44.6 * MINUTE, '45 min'],
  ])('says %i ms as "%s"', (ms, text) => {
    expect(minutesText(ms)).toBe(text)
  })
})

describe('chosenText', () => {
  it.each([
    [0, 'None chosen'],
    [1, '1 chosen; two can be compared'],
    [2, '2 chosen'],
    [3, '3 chosen; only two can be compared'],
  ])('says of %i "%s"', (count, text) => {
    expect(chosenText(count)).toBe(text)
  })
})

describe('awayText', () => {
  it.each([
    [12 * MINUTE + 20_000, '12 minutes'],
    [MINUTE, '1 minute'],
    [40_000, '40 seconds'],
  ])('says %i ms as "%s"', (ms, text) => {
    expect(awayText(ms)).toBe(text)
  })
})

describe('agoText', () => {
  it('says seconds, then minutes', () => {
    expect([agoText(3000), agoText(2 * MINUTE)]).toEqual(['3 s ago', '2 min ago'])
  })
})

describe('standingText', () => {
  it.each([
    [{ minutes: 45, extraPercent: 0 }, 5 * MINUTE, '40:00 left'],
    [{ minutes: 45, extraPercent: 0 }, 46 * MINUTE, '1:00 over'],
    [{ minutes: null, extraPercent: 0 }, 90_000, '1:30 used'],
  ])('tells where the clock stands', (allowance, ms, text) => {
    expect(standingText({ allowance, spentMs: spentMs(ms) })).toBe(text)
  })
})
