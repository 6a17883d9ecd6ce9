import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMarked, markOf } from '@/domain/practice/text-mark'

describe('markOf', () => {
  it('is FNV-1a over the units of the text', () => {
    expect(markOf('')).toEqual({ length: 0, hash: 0x811c9dc5 })
    expect(markOf('a')).toEqual({ length: 1, hash: 0xe40c292c })
    expect(markOf('foobar')).toEqual({ length: 6, hash: 0xbf9cf968 })
  })
})

describe('isMarked', () => {
  it('knows a text again and tells it from another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(isMarked(one, markOf(one))).toBe(true)
        expect(isMarked(other, markOf(one))).toBe(one === other)
      }),
    )
  })

  it('tells texts of one length apart', () => {
    expect(isMarked('Genoa', markOf('Genob'))).toBe(false)
  })
})
