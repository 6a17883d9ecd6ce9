import { describe, expect, it } from 'vitest'
import { shareDone } from '@/features/cards/share-done'

const counts = (reviews: number, learning: number, fresh: number) => ({
  reviews,
  learning,
  fresh,
  total: reviews + learning + fresh,
})

describe('shareDone', () => {
  it.each([
    [counts(0, 0, 10), 0],
    [counts(0, 10, 0), 0.5],
    [counts(0, 0, 0), 1],
    [counts(0, 0, 12), 0],
  ])('says how far %o has come from ten new cards', (now, share) => {
    expect(shareDone(now, counts(0, 0, 10))).toBe(share)
  })

  it('is done where there was nothing to do', () => {
    expect(shareDone(counts(0, 0, 0), counts(0, 0, 0))).toBe(1)
  })
})
