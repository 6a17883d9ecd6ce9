import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '@/domain/marking/in-order'

describe('inOrder', () => {
  it.each([
    { numbers: [], row: [] },
    { numbers: [0, 0, 1, 2], row: [0, 1, 2, 3] },
    { numbers: [3, 0, 1, 2], row: [1, 2, 3] },
    { numbers: [0, 1, null, 2], row: [0, 1, 3] },
    { numbers: [2, 1], row: [0] },
    { numbers: [1, 3, 2, 2, 0], row: [0, 2, 3] },
  ])('keeps $row of $numbers', ({ numbers, row }) => {
    expect([...inOrder(numbers)]).toEqual(row)
  })

  it('never goes back, and no row that does not is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 9 }), (numbers) => {
        const row = [...inOrder(numbers)].map((index) => numbers[index] ?? -1)

        expect(row).toEqual(row.toSorted((one, other) => one - other))
        const all = numbers.reduce<number[][]>(
          (rows, number) => {
            const longer = rows.filter((one) => (one.at(-1) ?? 0) <= number).map((one) => [...one, number])
            return [...rows, ...longer]
          },
          [[]],
        )
        expect(row).toHaveLength(Math.max(...all.map((one) => one.length)))
      }),
    )
  })
})
