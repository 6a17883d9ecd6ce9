import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainWords } from '@/domain/pack/plain-words'

describe('plainWords', () => {
  it.each([
    ['The “Sun–Joffe” manifesto…', ['the', 'sun', 'joffe', 'manifesto']],
    ['Piłsudski’s COUP, 1926', ['pilsudski', 's', 'coup', '1926']],
    ['Béla Kun', ['bela', 'kun']],
    ['…', []],
  ])('reads “%s”', (text, words) => {
    expect(plainWords(text)).toEqual(words)
  })

  it('reads a plain text as it would read it among others', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[aB9 ’‘“”–—….,;_!\n-]*$/), (text) => {
        expect(plainWords(text)).toEqual(plainWords(`é ${text}`).slice(1))
      }),
    )
  })
})
