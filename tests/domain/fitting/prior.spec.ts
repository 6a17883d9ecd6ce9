import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priorLoss } from '@/domain/fitting/prior'
import { parametersAt, slopesAlongSteps, stepsTo } from '@/domain/fitting/steps'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'
import { anyParameters } from './arbitraries'

const NOWHERE = DEFAULT_PARAMETERS.map(() => 0)
const someSteps = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 21, maxLength: 21 })

describe('priorLoss', () => {
  it('is least at the standard parameters', () => {
    fc.assert(fc.property(someSteps, (steps) => priorLoss(steps).loss >= priorLoss(NOWHERE).loss))
    expect(priorLoss(NOWHERE).slopes.every((slope) => slope === 0)).toBe(true)
  })

  it('grows along each step as small steps show', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        for (const [index, slope] of priorLoss(steps).slopes.entries()) {
          const moved = (by: number) => priorLoss(steps.with(index, (steps[index] ?? 0) + by)).loss
          expect((moved(1e-4) - moved(-1e-4)) / 2e-4).toBeCloseTo(slope, 6)
        }
      }),
    )
  })

  it('finds it likelier that all initial stabilities differ alike than one alone', () => {
    const [alike, alone] = [
      [1, 1, 1, 1],
      [2, 0, 0, 0],
    ].map((first) => [...first, ...NOWHERE.slice(4)])

    expect(priorLoss(alike ?? []).loss).toBeLessThan(priorLoss(alone ?? []).loss)
  })
})

describe('parametersAt', () => {
  it('is undone by stepsTo', () => {
    fc.assert(
      fc.property(anyParameters, (parameters) => {
        for (const [index, value] of parametersAt(stepsTo(parameters)).entries())
          expect(value).toBeCloseTo(parameters[index] ?? Number.NaN, 9)
      }),
    )
  })

  it('changes along a step as slopesAlongSteps says', () => {
    const steps = stepsTo(DEFAULT_PARAMETERS.with(0, 2).with(20, 0.4))
    const slopes = slopesAlongSteps(
      DEFAULT_PARAMETERS.map(() => 1),
      parametersAt(steps),
    )

    for (const [index, slope] of slopes.entries()) {
      const moved = (by: number) => parametersAt(steps.with(index, (steps[index] ?? 0) + by))[index] ?? 0
      expect((moved(1e-5) - moved(-1e-5)) / 2e-5).toBeCloseTo(slope, 6)
    }
  })
})
