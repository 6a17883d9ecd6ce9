import { describe, expect, it } from 'vitest'
import { counted } from '@/domain/text/counted'

describe('counted', () => {
  it.each([
    [0, '0 words'],
    [1, '1 word'],
    [2, '2 words'],
    [1204, '1,204 words'],
  ])('says %d as %s', (count, text) => {
    expect(counted(count, 'word')).toBe(text)
  })

  it('takes another plural where the noun has one', () => {
    expect(counted(2, 'review falls due', 'reviews fall due')).toBe('2 reviews fall due')
  })
})
