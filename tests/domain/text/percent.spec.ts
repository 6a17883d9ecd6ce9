import { describe, expect, it } from 'vitest'
import { percentText } from '@/domain/text/percent'

describe('percentText', () => {
  it.each([
    [0, '0 %'],
    [0.876, '88 %'],
    [1, '100 %'],
    [null, '–'],
  ])('shows %d as %j', (share, text) => {
    expect(percentText(share)).toBe(text)
  })
})
