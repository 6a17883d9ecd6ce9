import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIn } from '@/domain/text/find'
import { foldForSearch } from '@/domain/text/fold'
import { texts } from './texts'

const foundIn = (text: string, query: string) =>
  findIn(text, query).map(({ start, end }) => text.slice(start, end))

describe('findIn', () => {
  it.each([
    ['Stalin’s and STALIN`S', "stalin's", ['Stalin’s', 'STALIN`S']],
    ['‘All that has', '"all that', ['‘All that']],
    ['1921–1933', '1921-1933', ['1921–1933']],
    ['Canton … weakened', '... W', ['… w']],
    ['Piłsudski, élan, e\u0301lan', 'elan', ['élan', 'e\u0301lan']],
    ['a cafe\u0301, a cafe', 'cafe', ['cafe\u0301', 'cafe']],
    ['Straße', 'STRASSE', ['Straße']],
    ['the\u00a0NEP', 'the nep', ['the\u00a0NEP']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['a…b', '.', ['…']],
    ['👩‍🚀 in 中国', '中', ['中']],
  ])('finds in “%s” the words “%s”', (text, query, found) => {
    expect(foundIn(text, query)).toEqual(found)
  })

  it.each(['', ' ', '\u00a0\n', '\u0301'])('finds nothing for the blank query “%s”', (query) => {
    expect(findIn('a b\u0301 c', query)).toEqual([])
  })

  it('gives ranges in order, within bounds, none in another, each of them what was asked for', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(4), (text, other, at, length) => {
        const start = text.length === 0 ? 0 : at % text.length
        for (const query of [other, text.slice(start, start + length)]) {
          let from = 0
          for (const range of findIn(text, query)) {
            expect(range.start).toBeGreaterThanOrEqual(from)
            expect(range.end).toBeGreaterThan(range.start)
            expect(range.end).toBeLessThanOrEqual(text.length)
            expect(eachFolded(text.slice(range.start, range.end))).toContain(eachFolded(query))
            from = range.end
          }
        }
      }),
    )
  })

  it('finds whatever was cut out of the text, whatever its capitals', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 8 }), (text, at, length) => {
        const characters = Array.from(text)
        const start = characters.length === 0 ? 0 : at % characters.length
        const query = characters.slice(start, start + length).join('')
        // In capitals the accent under a Greek vowel becomes a letter of its own.
        fc.pre(eachFolded(query).trim() !== '' && !text.normalize('NFD').includes('\u0345'))

        expect(findIn(text, query)).not.toEqual([])
        expect(findIn(text.toUpperCase(), query)).not.toEqual([])
      }),
    )
  })
})

function eachFolded(text: string): string {
  return Array.from(text).map(foldForSearch).join('')
}
