import { describe, expect, it } from 'vitest'
import { Tape, type Traced } from '@/domain/fitting/tape'

type Formula = (tape: Tape, a: Traced, b: Traced) => Traced

function resultOf(formula: Formula, a: number, b: number) {
  const tape = new Tape()
  const [first, second] = [tape.number(a), tape.number(b)]
  const result = formula(tape, first, second)
  tape.runBack(result)
  return { value: result.value, slopes: [first.slope, second.slope] }
}

describe('Tape', () => {
  it.each<[string, Formula, number, readonly number[]]>([
    ['a sum', (tape, a, b) => tape.plus(a, b), 5, [1, 1]],
    ['a product', (tape, a, b) => tape.times(a, b), 6, [3, 2]],
    ['a line', (tape, a) => tape.line(a, 4, 1), 9, [4, 0]],
    ['an exponential', (tape, a) => tape.exp(a), Math.exp(2), [Math.exp(2), 0]],
    ['a logarithm', (tape, a) => tape.log(a), Math.log(2), [0.5, 0]],
    ['an inverse', (tape, a) => tape.inverse(a), 0.5, [-0.25, 0]],
    ['a power', (tape, a, b) => tape.power(a, b), 8, [12, 8 * Math.log(2)]],
    ['a number within its bounds', (tape, a) => tape.clamp(a, 0, 3), 2, [1, 0]],
    ['a number out of its bounds', (tape, a) => tape.clamp(a, 3, 4), 3, [0, 0]],
    ['a number used twice', (tape, a, b) => tape.plus(tape.times(a, a), tape.times(a, b)), 10, [7, 2]],
  ])('gives %s of 2 and 3, and how it changes with each', (_, formula, value, slopes) => {
    const result = resultOf(formula, 2, 3)

    expect(result.value).toBeCloseTo(value, 12)
    expect(result.slopes[0]).toBeCloseTo(slopes[0] ?? Number.NaN, 12)
    expect(result.slopes[1]).toBeCloseTo(slopes[1] ?? Number.NaN, 12)
  })
})
