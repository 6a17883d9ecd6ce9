import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch, foldPunctuation } from '@/domain/text/fold'
import { texts } from './texts'

describe('foldPunctuation', () => {
  it('makes quotation marks, dashes and spaces plain and leaves the rest', () => {
    expect(foldPunctuation('‘Élan’ “1921–1933”\u00a0`— Kai‑shek')).toBe("'Élan' '1921-1933' '- Kai-shek")
  })

  it('never shifts an offset: what isn’t folded stays where it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldPunctuation(text)

        expect(folded).toHaveLength(text.length)
        for (let at = 0; at < text.length; at++) {
          if (!["'", '-', ' '].includes(folded[at] ?? '')) expect(folded[at]).toBe(text[at])
        }
      }),
    )
  })
})

describe('foldForSearch', () => {
  it.each([
    ['TROTSKII’S', "trotskii's"],
    ['Élan', 'elan'],
    ['Straße', 'strasse'],
    ['ﬁne', 'fine'],
    ['Łódź', 'lodz'],
    ['Sørensen, Đilas, Þór', 'sorensen, dilas, thor'],
    ['Phœnix, Ægir', 'phoenix, aegir'],
    ['ΣΟΦΌΣ', 'σοφοσ'],
    ['Canton…', 'canton...'],
    ['\u0301', ''],
  ])('sees %s as %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })

  it('has nothing left to fold in what it folded', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      }),
    )
  })
})
