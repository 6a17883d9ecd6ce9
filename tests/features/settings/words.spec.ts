import { describe, expect, it } from 'vitest'
import { caveatOf, tooFewWords, verdictOf, type Fitted } from '@/features/settings/fit-words'
import { percentOf, retentionCost } from '@/features/settings/retention-words'

const fitted = (given: Partial<Fitted>): Fitted => ({
  kind: 'fitted',
  usable: 200,
  which: 'all',
  parameters: [],
  heldOut: { before: 0.4, after: 0.3, count: 120 },
  rmse: { before: 0.1, after: 0.05 },
  calibration: { before: [], after: [] },
  helps: true,
  ...given,
})

describe('tooFewWords', () => {
  it.each([
    [0, '0 answers of the 8 it takes, so 8 more'],
    [1, '1 answer of the 8 it takes, so 7 more'],
    [7, '7 answers of the 8 it takes, so 1 more'],
  ])('says how many more than %i it takes', (usable, words) => {
    expect(tooFewWords(usable)).toContain(words)
  })
})

describe('verdictOf', () => {
  it.each([
    ['that it helps', { helps: true }, 'better than the standard one'],
    ['that chance could explain it', { helps: false }, 'no better than chance could explain'],
    [
      'that it is worse',
      { helps: false, heldOut: { before: 0.3, after: 0.4, count: 9 } },
      'would not have foretold',
    ],
  ])('says %s', (_what, given, words) => {
    expect(verdictOf(fitted(given))).toContain(words)
  })
})

describe('caveatOf', () => {
  it('says how many answers were held out of how many', () => {
    expect(caveatOf(fitted({}))).toContain('120 answers held out of 200')
    expect(caveatOf(fitted({}))).not.toContain('4 of the model’s 21 numbers')
  })

  it('says when only first looks were fitted', () => {
    expect(caveatOf(fitted({ which: 'initial' }))).toContain('only 4 of the model’s 21 numbers')
  })
})

describe('retentionCost', () => {
  it.each([
    [0.9, 'the usual balance'],
    [0.95, 'about 2.5 times as often as at 90'],
    [0.97, 'about 4.5 times as often as at 90'],
    [0.85, 'about 1.9 times as long as at 90'],
    [0.7, 'about 9.3 times as long as at 90'],
  ])('says what %d costs by the standard model', (retention, words) => {
    expect(retentionCost(retention, null)).toContain(words)
  })
})

describe('percentOf', () => {
  it('is whole for every retention that can be chosen', () => {
    for (let percent = 70; percent <= 97; percent += 1) expect(percentOf(percent / 100)).toBe(percent)
  })
})
