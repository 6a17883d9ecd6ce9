import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { allowanceSchema, totalMsOf } from '@/domain/practice/allowance'
import { MINUTE } from './an-attempt'

describe('totalMsOf', () => {
  it.each([
    [45, 0, 45],
    [45, 10, 49.5],
    [45, 25, 56.25],
    [60, 50, 90],
    [60, 100, 120],
    [6, 33, 7.98],
    [30, 900, 300],
  ])('gives %i minutes and %i %% extra %d minutes in all', (minutes, extraPercent, total) => {
    expect(totalMsOf({ minutes, extraPercent })).toBe(total * MINUTE)
  })

  it('has no end when untimed, whatever the extra time', () => {
    expect(totalMsOf({ minutes: null, extraPercent: 25 })).toBeNull()
  })
})

describe('allowanceSchema', () => {
  it.each([
    { minutes: 0, extraPercent: 0 },
    { minutes: 301, extraPercent: 0 },
    { minutes: 4.5, extraPercent: 0 },
    { minutes: 45, extraPercent: -10 },
    { minutes: 45, extraPercent: 901 },
    { minutes: 45, extraPercent: 12.5 },
    { minutes: 45 },
    { minutes: 45, extraPercent: 0, phases: { plan: 7, write: 35, check: 2 } },
    { minutes: 45, extraPercent: 0, phases: { plan: 7, write: 36, check: 3 } },
  ])('refuses $minutes minutes with $extraPercent %% extra', (allowance) => {
    expect(v.is(allowanceSchema, allowance)).toBe(false)
  })

  it('takes phases that come to the minutes', () => {
    const phases = { plan: 7, write: 35, check: 3 }
    expect(v.is(allowanceSchema, { minutes: 45, extraPercent: 25, phases })).toBe(true)
    expect(v.is(allowanceSchema, { minutes: null, extraPercent: 0, phases })).toBe(true)
  })
})
