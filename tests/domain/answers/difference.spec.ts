import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf } from '@/domain/answers/difference'

describe('differenceOf', () => {
  it('tells what is missing and what is too much', () => {
    expect(differenceOf('rapalo', 'Rapallo').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'missing', text: 'l' },
    ])
    expect(differenceOf('Locarrno', 'Locarno').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'extra', text: 'r' },
    ])
  })

  it('gives the right answer when what is too much is left out', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (given, right) => {
        const parts = differenceOf(given, right).filter(({ kind }) => kind !== 'extra')

        expect(
          parts
            .map(({ text }) => text)
            .join('')
            .toLowerCase(),
        ).toBe(right.trim().toLowerCase())
      }),
    )
  })
})
