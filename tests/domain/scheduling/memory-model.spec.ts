import { describe, expect, it } from 'vitest'
import {
  clampParameters,
  DEFAULT_PARAMETERS,
  isParameters,
  memoryModel,
  PARAMETER_BOUNDS,
} from '@/domain/scheduling/memory-model'

describe('memoryModel', () => {
  const model = memoryModel(0.9)

  it.each([
    [1, 0.986],
    [10, 0.9],
    [30, 0.809],
    [100, 0.693],
    [365, 0.574],
  ])('forgets with a stability of 10 days so that after %i days recall is %f', (days, recall) => {
    expect(model.retrievability(10, days)).toBeCloseTo(recall, 3)
  })

  it('asks again when recall has fallen to the desired retention', () => {
    expect(model.intervalDays(10)).toBe(10)
    expect(memoryModel(0.8).intervalDays(10)).toBe(33)
    expect(model.intervalDays(0.1)).toBe(1)
  })

  it('does not change the memory it is given', () => {
    const memory = Object.freeze({ stability: 10, difficulty: 5 })

    expect(model.next(memory, 10, 'good').stability).toBeGreaterThan(10)
    expect(memory).toEqual({ stability: 10, difficulty: 5 })
  })

  it.each([0, 1, -0.5, Number.NaN])('refuses a desired retention of %f', (retention) => {
    expect(() => memoryModel(retention)).toThrow(RangeError)
  })

  it('remembers by the parameters it is given', () => {
    const firmer = DEFAULT_PARAMETERS.with(2, 20)

    expect(memoryModel(0.9).next(null, 0, 'good').stability).toBe(2.3065)
    expect(memoryModel(0.9, firmer).next(null, 0, 'good').stability).toBe(20)
  })

  it('is made once for the same retention and parameters', () => {
    const own = DEFAULT_PARAMETERS.with(0, 0.5)

    expect(memoryModel(0.9, own)).toBe(memoryModel(0.9, own))
    expect(memoryModel(0.9, own)).not.toBe(memoryModel(0.8, own))
    expect(memoryModel(0.9, own)).not.toBe(memoryModel(0.9))
  })

  it.each([
    ['too few', DEFAULT_PARAMETERS.slice(0, 17)],
    ['too many', [...DEFAULT_PARAMETERS, 0.5]],
    ['none', []],
    ['one that is no number', DEFAULT_PARAMETERS.with(4, Number.NaN)],
    ['one that has no end', DEFAULT_PARAMETERS.with(3, Number.POSITIVE_INFINITY)],
    ['one out of its bounds', DEFAULT_PARAMETERS.with(20, 0.9)],
  ])('refuses %s parameters', (_, parameters) => {
    expect(isParameters(parameters)).toBe(false)
    expect(() => memoryModel(0.9, parameters)).toThrow(RangeError)
  })
})

describe('isParameters', () => {
  it('knows the defaults and both ends of the bounds', () => {
    expect(isParameters(DEFAULT_PARAMETERS)).toBe(true)
    expect(isParameters(PARAMETER_BOUNDS.map(([least]) => least))).toBe(true)
    expect(isParameters(PARAMETER_BOUNDS.map(([, most]) => most))).toBe(true)
  })

  it.each([null, 'parameters', { length: 21 }, DEFAULT_PARAMETERS.map(String)])('refuses %j', (input) => {
    expect(isParameters(input)).toBe(false)
  })
})

describe('clampParameters', () => {
  it('moves what is out of bounds to the nearest bound and leaves the rest', () => {
    const clamped = clampParameters(DEFAULT_PARAMETERS.with(0, -1).with(20, 0.800000011920929))

    expect(isParameters(clamped)).toBe(true)
    expect(clamped).toEqual(DEFAULT_PARAMETERS.with(0, 0.001).with(20, 0.8))
  })
})
