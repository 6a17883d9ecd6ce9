import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CARD_KIND_TITLES } from '@/components/card-kind-titles'
import { CARD_KINDS } from '@/domain/pack/card'
import { EVERYTHING, parseQuery } from '@/domain/browse/query'

const read = (source: string) => {
  const parsed = parseQuery(source)
  return parsed.ok ? parsed.value : parsed.message
}
const text = (words: string) => ({ kind: 'text', text: words })

describe('parseQuery', () => {
  it.each([
    ['', EVERYTHING],
    ['  ', EVERYTHING],
    ['Rapállo', text('rapallo')],
    ['"Sun–Joffe  "', text('sun-joffe  ')],
    ['"open phrase', text('open phrase')],
    ['a b', { kind: 'all', of: [text('a'), text('b')] }],
    ['a or b', { kind: 'any', of: [text('a'), text('b')] }],
    ['a b OR c', { kind: 'any', of: [{ kind: 'all', of: [text('a'), text('b')] }, text('c')] }],
    ['a (b or c)', { kind: 'all', of: [text('a'), { kind: 'any', of: [text('b'), text('c')] }] }],
    ['-a', { kind: 'not', of: text('a') }],
    ['-"a b"', { kind: 'not', of: text('a b') }],
    ['-(a or b)', { kind: 'not', of: { kind: 'any', of: [text('a'), text('b')] } }],
    ['-is:new', { kind: 'not', of: { kind: 'is', state: 'new' } }],
    ['Sun-Joffe', text('sun-joffe')],
    ['Sun - Joffe', { kind: 'all', of: [text('sun'), text('joffe')] }],
    ['Sun – Joffe', { kind: 'all', of: [text('sun'), text('joffe')] }],
    ['a -', text('a')],
    ['(a -) b', { kind: 'all', of: [text('a'), text('b')] }],
    ['(-a)', { kind: 'not', of: text('a') }],
    ['1921-23', text('1921-23')],
    ['"or"', text('or')],
    ['tag:germany', { kind: 'tag', name: 'germany' }],
    ['Point:rapallo', { kind: 'point', name: 'rapallo' }],
    ['kind:typed', { kind: 'card-kind', name: 'typed' }],
    ['is:Leech', { kind: 'is', state: 'leech' }],
    ['prop:r<0.8', { kind: 'prop', property: 'r', comparison: '<', value: 0.8 }],
    ['prop:s>=21', { kind: 'prop', property: 's', comparison: '>=', value: 21 }],
    ['added:7', { kind: 'added', days: 7 }],
    ['policy:revolutionary', text('policy:revolutionary')],
    ['kind:"Both ways"', { kind: 'card-kind', name: 'reversed' }],
    ['is:mature', { kind: 'is', state: 'mature' }],
    ['a AND b', { kind: 'all', of: [text('a'), text('b')] }],
    ['a and', text('a')],
    ['-and a', { kind: 'all', of: [{ kind: 'not', of: text('and') }, text('a')] }],
    ['"and"', text('and')],
    ['chin*', text('chin')],
    ['Moscow’s', text('moscow')],
    ['note:"Ask Carr"', { kind: 'note', text: 'ask carr' }],
    ['or a', text('a')],
    ['a or', text('a')],
    ['(a', text('a')],
  ])('reads %j', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  it.each([
    ['is:lech', /is:lech.*is:due/],
    ['prop:x<1', /prop:x<1.*prop:r/],
    ['prop:r', /comparison and a number/],
    ['prop:r<many', /comparison and a number/],
    ['added:yesterday', /number of days/],
    ['kind:flash', /kind:flash.*kind:basic/],
    ['or', /between two words/],
    ['a (or)', /between two words/],
    ['a) b', /closing bracket/],
    ['('.repeat(50_000), /too long/],
  ])('says of %j what it does not understand', (source, message) => {
    expect(read(source)).toMatch(message)
  })

  it.each(CARD_KINDS)('knows %s by what its column calls it', (kind) => {
    expect(read(`kind:"${CARD_KIND_TITLES[kind]}"`)).toEqual({ kind: 'card-kind', name: kind })
  })

  it('reads or refuses whatever is typed, and never throws', () => {
    const piece = fc.constantFrom(
      'a',
      '-',
      '"',
      '(',
      ')',
      ' ',
      ' or ',
      'is:',
      'prop:',
      'r<',
      'added:',
      ':',
      '0.8',
      'new',
    )

    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        ),
        (source) => {
          expect(typeof parseQuery(source).ok).toBe('boolean')
        },
      ),
    )
  })
})
