import { describe, expect, it } from 'vitest'
import { formatInterval } from '@/domain/scheduling/interval'

describe('formatInterval', () => {
  it.each([
    ['minute', 1, '1 min'],
    ['minute', 10, '10 min'],
    ['minute', 60, '1 hour'],
    ['minute', 150, '3 hours'],
    ['day', 1, '1 day'],
    ['day', 4, '4 days'],
    ['day', 30, '30 days'],
    ['day', 31, '1 month'],
    ['day', 61, '2 months'],
    ['day', 349, '11 months'],
    ['day', 365, '1 year'],
    ['day', 548, '1.5 years'],
    ['day', 36_500, '99.9 years'],
  ] as const)('shows %s %i as %j', (unit, count, text) => {
    expect(formatInterval({ unit, count })).toBe(text)
  })
})
