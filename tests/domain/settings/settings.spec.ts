import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PAPER, paperOf } from '@/domain/settings/paper'
import { placeSchema } from '@/domain/settings/place'
import { DEFAULT_SETTINGS, nextTextSize, settingsSchema, THEMES } from '@/domain/settings/settings'

describe('settingsSchema', () => {
  it('takes the defaults', () => {
    expect(v.is(settingsSchema, DEFAULT_SETTINGS)).toBe(true)
  })

  it('refuses what it does not know', () => {
    expect(v.is(settingsSchema, { ...DEFAULT_SETTINGS, colour: 'red' })).toBe(false)
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
