import { describe, expect, it } from 'vitest'
import { PHASES, usualMinutes, WAY_FACTS, WAYS } from '@/domain/practice/way'

describe('usualMinutes', () => {
  it.each(['full-essay', 'source-commentary', 'handwritten'] as const)(
    'gives the minutes of the question for %s',
    (way) => {
      expect(usualMinutes(way, { minutes: 60 })).toBe(60)
    },
  )

  it.each([
    ['plan-sprint', 5, 7],
    ['paragraph', 8, 12],
    ['rewrite', 8, 8],
  ] as const)('gives %s %i to %i minutes whatever the question', (way, least, most) => {
    expect(usualMinutes(way, { minutes: 60 })).toBeGreaterThanOrEqual(least)
    expect(usualMinutes(way, { minutes: 60 })).toBeLessThanOrEqual(most)
  })
})

describe('WAY_FACTS', () => {
  it.each(WAYS)('has the phases of %s in their order, and a text to type wherever it is typed', (way) => {
    const { phases, fields } = WAY_FACTS[way]

    expect(phases).toEqual(PHASES.filter((phase) => phases.includes(phase)))
    expect(phases.length).toBeGreaterThan(0)
    if (way !== 'handwritten') expect(fields.length).toBeGreaterThan(0)
  })
})
