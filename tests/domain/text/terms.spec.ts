import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldPunctuation } from '@/domain/text/fold'
import { termsIn } from '@/domain/text/terms'
import { texts } from './texts'

const aTerm = (id: string, term: string, ...aliases: string[]) => ({ id, term, aliases })

const glossary = [
  aTerm('comintern', 'Comintern', 'Third International', 'the International'),
  aTerm('narkomindel', 'Narkomindel', "People's Commissariat for Foreign Affairs"),
  aTerm('nep', 'NEP'),
  aTerm('soviet', 'Soviet'),
  aTerm('soviet-union', 'Soviet Union'),
  aTerm('kuomintang', 'Kuomintang', 'Guomindang (Nationalists)'),
  aTerm('elan', 'élan'),
]

const every = (text: string) =>
  termsIn(text, glossary, 'every').map(({ start, end, termId }) => `${termId}: ${text.slice(start, end)}`)

describe('termsIn', () => {
  it.each([
    ['the Comintern (or Third International)', ['comintern: Comintern', 'comintern: Third International']],
    [
      'the People’s Commissariat for Foreign\nAffairs',
      ['narkomindel: People’s Commissariat for Foreign\nAffairs'],
    ],
    ['the Soviet Union and a Soviet', ['soviet-union: Soviet Union', 'soviet: Soviet']],
    ['Soviet Unions', ['soviet: Soviet']],
    ['The NEP’s pro-NEP NEPmen and NEP_1', ['nep: NEP', 'nep: NEP']],
    ['no nep, no comintern', []],
    ['the Guomindang (Nationalists), and', ['kuomintang: Guomindang (Nationalists)']],
    ['with élan, not élans or mélan', ['elan: élan']],
    ['Soviété Soviet\u0301', []],
    ['', []],
  ])('finds in “%s”: %j', (text, found) => {
    expect(every(text)).toEqual(found)
  })

  it('gives each term once, where it first stands, unless every place is asked for', () => {
    const text = 'The Third International, the Comintern, the NEP, the Comintern'

    expect(termsIn(text, glossary).map((range) => [range.termId, range.start])).toEqual([
      ['comintern', 4],
      ['nep', 44],
    ])
    expect(termsIn(text, glossary, 'every')).toHaveLength(4)
  })

  it('finds nothing without a glossary', () => {
    expect(termsIn('the Comintern', [])).toEqual([])
  })

  it('takes a form from a pack for words, never for an expression', () => {
    expect(termsIn('abc .* (a+)+$', [aTerm('trap', '.*', '(a+)+$', '|', '[a-z]')], 'every')).toHaveLength(2)
  })

  it('never takes half of a character for a form', () => {
    expect(termsIn('a \u{10ead} b', [aTerm('dash', '-')])).toEqual([])
  })

  it('gives ranges in order, within bounds, none in another, each of them a form at word boundaries', () => {
    const forms = fc.array(texts, { minLength: 1, maxLength: 4 })

    fc.assert(
      fc.property(texts, forms, fc.nat(), (text, [term = '', ...aliases], at) => {
        const cut = text.length === 0 ? '' : text.slice(at % text.length, (at % text.length) + 5)
        const terms = [...glossary, aTerm('made', term, ...aliases, cut)]
        const allowed = terms.flatMap((each) => [each.term, ...each.aliases]).map(foldPunctuation)

        let from = 0
        for (const { start, end } of termsIn(text, terms, 'every')) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(allowed).toContain(foldPunctuation(text.slice(start, end)))
          expect(text.slice(0, start)).not.toMatch(/[\p{L}\p{N}]$/u)
          expect(text.slice(end)).not.toMatch(/^[\p{L}\p{N}\p{M}]/u)
          from = end
        }
      }),
    )
  })

  it('gives first places that are among every place, one a term', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const places = termsIn(text, glossary, 'every')
        const ids = new Set(places.map((place) => place.termId))

        expect(termsIn(text, glossary)).toEqual(
          [...ids].map((id) => places.find((place) => place.termId === id)),
        )
      }),
    )
  })
})
