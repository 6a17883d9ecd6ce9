import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordCount } from '@/domain/text/words'
import { texts } from './texts'

describe('wordCount', () => {
  it.each([
    ['', 0],
    ['   \n\t', 0],
    ['Soviet policy', 2],
    ['far-reaching', 1],
    ['1921–1933', 1],
    ['in 1921, 16 April', 4],
    ['left to right , it is', 5],
    ['policy – and plans', 3],
    ['policy—and plans', 3],
    ['Stalin’s ‘normal state,’ slotting', 4],
    ['Canton … weakened', 2],
    ['élan 中国 e\u0301', 3],
    ['* & %', 0],
  ])('counts “%s” as %i', (text, words) => {
    expect(wordCount(text)).toBe(words)
  })

  it('counts two texts with a space between as the words of both', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(wordCount(`${one} ${other}`)).toBe(wordCount(one) + wordCount(other))
      }),
    )
  })

  it('never counts more words than letters and digits, nor any where there are none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

        expect(wordCount(text)).toBeLessThanOrEqual(letters)
        expect(wordCount(text) === 0).toBe(letters === 0)
      }),
    )
  })
})
