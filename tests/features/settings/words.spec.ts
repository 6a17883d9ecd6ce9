import { describe, expect, it } from 'vitest'
import { caveatOf, replacedWords, tooFewWords, verdictOf, type Fitted } from '@/features/settings/fit-words'
import { percentOf, retentionCost } from '@/features/settings/retention-words'

const fitted = (given: Partial<Fitted>): Fitted => ({
  kind: 'fitted',
  usable: 200,
  which: 'all',
  parameters: [],
  inUse: null,
  heldOut: { standard: 0.4, inUse: 0.4, fitted: 0.3, count: 120 },
  rmse: { standard: 0.1, inUse: 0.1, fitted: 0.05 },
  calibration: { standard: [], inUse: [], fitted: [] },
  helps: true,
  ...given,
})

const losses = (standard: number, inUse: number, after: number) => ({
  standard,
  inUse,
  fitted: after,
  count: 9,
})

describe('tooFewWords', () => {
  it.each([
    [0, '0 answers of the 11 it takes, so 11 more'],
    [1, '1 answer of the 11 it takes, so 10 more'],
    [10, '10 answers of the 11 it takes, so 1 more'],
    [14, 'of your 14 answers that count fewer than 8 can be learnt from'],
  ])('says of %i how many more it takes', (usable, words) => {
    expect(tooFewWords(usable)).toContain(words)
  })
})

describe('verdictOf', () => {
  it.each([
    ['that it helps', { helps: true }, 'better than the standard one'],
    ['that it helps more than one’s own', { helps: true, inUse: [1] }, 'better than your own that is in use'],
    ['that chance could explain it', { helps: false }, 'no better than chance could explain'],
    [
      'that it is worse',
      { helps: false, heldOut: losses(0.3, 0.3, 0.4) },
      'The standard one is right for you',
    ],
    [
      'that one’s own is as good',
      { helps: false, inUse: [1], heldOut: losses(0.5, 0.3, 0.4) },
      'The one in use is right for you',
    ],
    [
      'that the standard one is better than both of one’s own',
      { helps: false, inUse: [1], heldOut: losses(0.3, 0.5, 0.4) },
      'The standard model would have foretold your answers better',
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
    expect(caveatOf(fitted({ which: 'initial' }))).toContain('Only 4 of the model’s 21 numbers')
  })

  it('says that one’s own model in use may have seen what it is judged by', () => {
    expect(caveatOf(fitted({ inUse: [1] }))).toContain('may have been fitted to some of them')
    expect(caveatOf(fitted({}))).not.toContain('in use')
  })
})

describe('replacedWords', () => {
  it.each([
    [[1], null, 'Your own memory model is now in use. Undo goes back to the standard one.'],
    [[2], [1], 'Your own memory model is now in use. Undo goes back to the one of your own before it.'],
    [null, [1], 'The standard model is now in use. Undo goes back to the one of your own before it.'],
  ])('says which is in use and which was', (inUse, former, words) => {
    expect(replacedWords(inUse, former)).toBe(words)
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
