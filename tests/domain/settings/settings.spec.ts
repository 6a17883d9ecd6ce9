import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PAPER, paperOf } from '@/domain/settings/paper'
import { placeSchema } from '@/domain/settings/place'
import {
  DEFAULT_SETTINGS,
  modelChoiceOf,
  nextTextSize,
  settingsChangeSchema,
  settingsSchema,
  THEMES,
} from '@/domain/settings/settings'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'

describe('settingsSchema', () => {
  it('takes the defaults', () => {
    expect(v.is(settingsSchema, DEFAULT_SETTINGS)).toBe(true)
  })

  it('refuses what it does not know', () => {
    expect(v.is(settingsSchema, { ...DEFAULT_SETTINGS, colour: 'red' })).toBe(false)
  })

  it.each([
    ['too few minutes for a week', { minutesByWeekday: [30, 30, 30, 30, 30, 30] }],
    ['parameters of another model', { memoryParameters: DEFAULT_PARAMETERS.slice(0, 19) }],
    ['parameters out of their bounds', { memoryParameters: DEFAULT_PARAMETERS.map(() => -1) }],
    ['a retention that none can keep', { retention: 1 }],
    ['an own word that is none', { ownWords: ['two words'] }],
    ['an exam on no day', { exams: [{ id: 'exam', title: '', day: '2027-02-30' }] }],
  ])('refuses %s', (_what, wrong) => {
    expect(v.is(settingsSchema, { ...DEFAULT_SETTINGS, ...wrong })).toBe(false)
  })

  it('takes a student’s own parameters', () => {
    const own = { ...DEFAULT_SETTINGS, memoryParameters: [...DEFAULT_PARAMETERS] }

    expect(v.is(settingsSchema, own)).toBe(true)
    expect(modelChoiceOf(own)).toEqual({ retention: 0.9, parameters: DEFAULT_PARAMETERS })
  })
})

describe('settingsChangeSchema', () => {
  it('changes anything but what the whole log would have to be read again for', () => {
    const refused = Object.entries(DEFAULT_SETTINGS).filter(
      ([name, value]) => !v.is(settingsChangeSchema, { [name]: value }),
    )

    expect(refused.map(([name]) => name)).toEqual(['retention', 'memoryParameters', 'formerModel'])
  })
})

describe('nextTextSize', () => {
  it.each([
    [100, 1, 115],
    [100, -1, 90],
    [90, -1, 90],
    [200, 1, 200],
  ] as const)('steps from %i by %i to %i', (size, step, next) => {
    expect(nextTextSize(size, step)).toBe(next)
  })
})

describe('paperOf', () => {
  it('knows the paper of every theme as the style sheet has it', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8')

    expect(Object.values(PAPER).filter((colour) => !tokens.includes(colour))).toEqual([])
    expect(THEMES.map((theme) => paperOf(theme, true))).toEqual([
      PAPER.dark,
      PAPER.light,
      PAPER.dark,
      PAPER.sepia,
      PAPER.contrastDark,
    ])
  })
})

describe('placeSchema', () => {
  it.each(['/read', '/practise/a1-survival'])('takes %s', (path) => {
    expect(v.is(placeSchema, { path, paragraph: null })).toBe(true)
  })

  it.each(['read', '/../etc', '//host', 'https://host/', '/a?b', '/a%2e'])('refuses %s', (path) => {
    expect(v.is(placeSchema, { path, paragraph: null })).toBe(false)
  })
})
