import { describe, expect, it } from 'vitest'
import { creditOf, gradeForCredit } from '@/domain/answers/partial-credit'

describe('creditOf', () => {
  it.each([
    [0, 3, 0],
    [1, 4, 0.25],
    [3, 3, 1],
    [5, 3, 1],
    [0, 0, 1],
  ])('finds %i right of %i needed worth %d', (right, needed, credit) => {
    expect(creditOf(right, needed)).toBe(credit)
  })
})

describe('gradeForCredit', () => {
  it.each([
    [0, 'again'],
    [0.49, 'again'],
    [0.5, 'hard'],
    [0.99, 'hard'],
    [1, 'good'],
  ])('makes a credit of %d %s', (credit, grade) => {
    expect(gradeForCredit(credit)).toBe(grade)
  })
})
