import { describe, expect, it } from 'vitest'
import { toggled } from '@/features/cards/ticking'

describe('toggled', () => {
  it('ticks a part and takes the tick away', () => {
    expect(toggled([0], 2)).toEqual([0, 2])
    expect(toggled([0, 2], 0)).toEqual([2])
  })
})
