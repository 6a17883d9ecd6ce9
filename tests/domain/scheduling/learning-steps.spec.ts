import { describe, expect, it } from 'vitest'
import { stepAfter } from '@/domain/scheduling/learning-steps'

describe('stepAfter', () => {
  it.each([
    [[1, 10], 0, 'again', { step: 0, minutes: 1 }],
    [[1, 10], 0, 'hard', { step: 0, minutes: 6 }],
    [[1, 10], 0, 'good', { step: 1, minutes: 10 }],
    [[1, 10], 0, 'easy', null],
    [[1, 10], 1, 'again', { step: 0, minutes: 1 }],
    [[1, 10], 1, 'hard', { step: 1, minutes: 10 }],
    [[1, 10], 1, 'good', null],
    [[10], 0, 'again', { step: 0, minutes: 10 }],
    [[10], 0, 'hard', { step: 0, minutes: 15 }],
    [[10], 0, 'good', null],
    [[10], 3, 'hard', { step: 0, minutes: 10 }],
    [[], 0, 'again', null],
    [[], 0, 'hard', null],
  ] as const)('of %j at step %i graded %s is %j', (steps, step, grade, expected) => {
    expect(stepAfter(steps, step, grade)).toEqual(expected)
  })
})
