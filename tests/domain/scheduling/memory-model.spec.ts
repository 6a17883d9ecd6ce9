import { describe, expect, it } from 'vitest'
import { memoryModel } from '@/domain/scheduling/memory-model'

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
})
