import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_WORD, wordsToLookUp } from '@/domain/text/words-to-look-up'
import { texts } from './texts'

const words = (text: string) => wordsToLookUp(text).map(({ start, end }) => text.slice(start, end))

describe('wordsToLookUp', () => {
  it.each([
    ['words between spaces and punctuation', 'Trade, not (revolution)!', ['Trade', 'not', 'revolution']],
    [
      'no numbers, years or words with digits',
      'in 1921, the 1920s, the 20th, Ⅻth and s72',
      ['in', 'the', 'the', 'and'],
    ],
    ['no abbreviations in capitals', 'The NEP, the ECCI’s line, MPs', ['The', 'the', 'line']],
    ['no single letters', 'E. H. Carr, i.e. a U.S.S.R.', ['Carr']],
    ['a word without the ’s of possession', "Lenin’s and Stalin's", ['Lenin', 'and', 'Stalin']],
    ['a contraction whole', "don’t and can't", ['don’t', 'and', "can't"]],
    ['no quotation mark', "‘normal’ and 'odd' allies’", ['normal', 'and', 'odd', 'allies']],
    ['a hyphenated word by its parts', 'Brest-Litovsk well-known', ['Brest', 'Litovsk', 'well', 'known']],
    ['no prefix before a hyphen', 'pre-war, Sino‑Soviet, a pre war', ['war', 'Soviet', 'pre', 'war']],
    ['accents, joined to their letters or not', 'détente e\u0301lan', ['détente', 'e\u0301lan']],
    ['no other script', 'Ленин and 国民党', ['and']],
    ['nothing longer than a word', `${'a'.repeat(LONGEST_WORD + 1)} b`, []],
    ['nothing in an empty text', '', []],
  ])('gives %s', (_what, text, found) => {
    expect(words(text)).toEqual(found)
  })

  it('cuts every word whole out of any text, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let done = 0
        for (const { start, end } of wordsToLookUp(text)) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}][\p{L}\p{M}'’]*[\p{L}\p{M}]$/u)
          expect(text.slice(0, start)).not.toMatch(/[\p{L}\p{M}\p{N}_]$/u)
          expect(text.slice(end)).not.toMatch(/^[\p{L}\p{M}\p{N}_]/u)
          done = end
        }
      }),
    )
  })

  it('finds again each of the words that a text was made of', () => {
    const word = fc.stringMatching(/^[a-z]{2,12}(['’](t|ll|re|ve))?$/)
    const gap = fc.constantFrom(' ', ', ', '. ', ' — ', '\n\n', ' (', ' “', ' 1921 ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap)), (pairs) => {
        expect(words(pairs.flat().join(''))).toEqual(pairs.map(([made]) => made))
      }),
    )
  })
})
