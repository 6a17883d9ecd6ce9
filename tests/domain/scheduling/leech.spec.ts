import { describe, expect, it } from 'vitest'
import { becomesLeech, isLeech } from '@/domain/scheduling/leech'

const lapsed = (lapses: number) => ({ lapses })

describe('isLeech', () => {
  it.each([
    [0, false],
    [7, false],
    [8, true],
    [9, true],
  ])('after %i lapses is %s', (lapses, is) => {
    expect(isLeech(lapsed(lapses))).toBe(is)
  })
})

describe('becomesLeech', () => {
  it('offers help at the eighth lapse and at every fourth one after it', () => {
    const offers = Array.from({ length: 21 }, (_, lapses) => lapses + 1).filter((lapses) =>
      becomesLeech(lapsed(lapses - 1), lapsed(lapses)),
    )

    expect(offers).toEqual([8, 12, 16, 20])
  })

  it('offers nothing for a grade that was no lapse', () => {
    expect(becomesLeech(lapsed(8), lapsed(8))).toBe(false)
  })
})
