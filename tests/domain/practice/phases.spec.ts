import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalMsOf } from '@/domain/practice/allowance'
import { phaseAfter, phaseMinutes, phasesBefore, phaseTimes, usualPhases } from '@/domain/practice/phases'
import { MINUTE } from './an-attempt'

describe('phaseMinutes', () => {
  it.each([
    [1, 0, 1, 0],
    [2, 0, 2, 0],
    [3, 1, 1, 1],
    [5, 1, 3, 1],
    [10, 2, 7, 1],
    [20, 3, 16, 1],
    [30, 5, 23, 2],
    [45, 7, 35, 3],
    [60, 9, 47, 4],
    [90, 14, 70, 6],
    [180, 27, 141, 12],
  ])('divides %i minutes into %i, %i and %i', (minutes, plan, write, check) => {
    expect(phaseMinutes(minutes)).toEqual({ plan, write, check })
  })

  it('gives every minute to one phase, and each phase at least one from three minutes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 300 }), (minutes) => {
        const { plan, write, check } = phaseMinutes(minutes)
        expect(plan + write + check).toBe(minutes)
        expect(Math.min(plan, write, check)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

describe('phaseTimes', () => {
  it('stretches each phase by the extra time', () => {
    expect(phaseTimes('full-essay', { minutes: 45, extraPercent: 100 })).toEqual([
      { phase: 'plan', lengthMs: 14 * MINUTE, endsAtMs: 14 * MINUTE },
      { phase: 'write', lengthMs: 70 * MINUTE, endsAtMs: 84 * MINUTE },
      { phase: 'check', lengthMs: 6 * MINUTE, endsAtMs: 90 * MINUTE },
    ])
  })

  it('gives a plan sprint to planning alone', () => {
    expect(phaseTimes('plan-sprint', { minutes: 6, extraPercent: 50 })).toEqual([
      { phase: 'plan', lengthMs: 9 * MINUTE, endsAtMs: 9 * MINUTE },
    ])
  })

  it('keeps the phases of an untimed essay, without times', () => {
    expect(phaseTimes('full-essay', { minutes: null, extraPercent: 0 })).toEqual([
      { phase: 'plan', lengthMs: null, endsAtMs: null },
      { phase: 'write', lengthMs: null, endsAtMs: null },
      { phase: 'check', lengthMs: null, endsAtMs: null },
    ])
  })

  it('ends the last phase exactly when the time is up', () => {
    const allowances = fc.record({
      minutes: fc.integer({ min: 1, max: 300 }),
      extraPercent: fc.integer({ min: 0, max: 900 }),
    })
    fc.assert(
      fc.property(fc.constantFrom('full-essay', 'plan-sprint'), allowances, (way, allowance) => {
        expect(phaseTimes(way, allowance).at(-1)?.endsAtMs).toBe(totalMsOf(allowance))
      }),
    )
  })
})

describe('phaseAfter', () => {
  it.each([
    ['full-essay', 'plan', 'write'],
    ['full-essay', 'write', 'check'],
    ['full-essay', 'check', null],
    ['plan-sprint', 'plan', null],
  ] as const)('of a %s, after %s, is %s', (way, phase, after) => {
    expect(phaseAfter(way, phase)).toBe(after)
  })
})

describe('phasesBefore', () => {
  it('lists what can be gone back to', () => {
    expect(phasesBefore('full-essay', 'check')).toEqual(['plan', 'write'])
    expect(phasesBefore('full-essay', 'plan')).toEqual([])
    expect(phasesBefore('plan-sprint', 'write')).toEqual([])
  })
})

describe('phases that the student has set', () => {
  const phases = { plan: 10, write: 30, check: 5 }

  it('stand in place of the usual ones, extra time on each', () => {
    const times = phaseTimes('full-essay', { minutes: 45, extraPercent: 100, phases })

    expect(times.map(({ lengthMs }) => (lengthMs ?? 0) / 60_000)).toEqual([20, 60, 10])
    expect(times.map(({ endsAtMs }) => (endsAtMs ?? 0) / 60_000)).toEqual([20, 80, 90])
  })

  it('count for nothing in an untimed essay', () => {
    const times = phaseTimes('full-essay', { minutes: null, extraPercent: 0, phases })

    expect(times.map(({ lengthMs }) => lengthMs)).toEqual([null, null, null])
  })
})

describe('usualPhases', () => {
  it('is all in the one phase of a way that has one alone', () => {
    expect(usualPhases('plan-sprint', 6)).toEqual({ plan: 6, write: 0, check: 0 })
    expect(usualPhases('rewrite', 8)).toEqual({ plan: 0, write: 8, check: 0 })
    expect(usualPhases('paragraph', 10)).toEqual(phaseMinutes(10))
  })
})
