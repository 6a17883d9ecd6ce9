import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clozeOf, type ClozeSegment } from '@/domain/pack/cloze'

const text = (words: string): ClozeSegment => ({ kind: 'text', text: words })
const answer = (words: string, hint: string | null = null): ClozeSegment => ({
  kind: 'answer',
  answer: words,
  hint,
})

describe('clozeOf', () => {
  it.each([
    ['The {{NEP}} began.', [text('The '), answer('NEP'), text(' began.')]],
    ['{{Rapallo::a treaty}}, {{1922}}', [answer('Rapallo', 'a treaty'), text(', '), answer('1922')]],
    ['{{ spaced :: hint }}', [answer('spaced', 'hint')]],
    ['{{a::}}', [answer('a')]],
    ['{{a::b::c}}', [answer('a', 'b::c')]],
    ['{{a}}{{b}}', [answer('a'), answer('b')]],
  ])('reads %s', (source, segments) => {
    expect(clozeOf(source)).toEqual({ ok: true, value: segments })
  })

  it.each([
    ['The {{NEP began.', 'unbalanced-braces'],
    ['The NEP}} began.', 'unbalanced-braces'],
    ['The {{NEP} began.', 'unbalanced-braces'],
    ['The {NEP} {{began}}.', 'unbalanced-braces'],
    ['{{the {{NEP}} began}}', 'unbalanced-braces'],
    ['{{{NEP}}}', 'unbalanced-braces'],
    ['{{}}', 'empty-answer'],
    ['{{::a hint}}', 'empty-answer'],
    ['The NEP began.', 'no-answer'],
    ['', 'no-answer'],
  ])('refuses “%s”: %s', (source, code) => {
    expect(clozeOf(source)).toMatchObject({ ok: false, code })
  })

  it('loses nothing of what was written', () => {
    const words = fc.stringMatching(/^[^{}:]*[^{}:\s][^{}:]*$/).map((written) => written.trim())
    const part = fc.oneof(
      fc.record({ source: words, hidden: fc.constant(false) }),
      fc.record({ source: words, hidden: fc.constant(true) }),
    )

    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const source = parts.map((piece) => (piece.hidden ? `{{${piece.source}}}` : piece.source)).join('')
        const read = clozeOf(source)

        expect(read.ok).toBe(parts.some((piece) => piece.hidden))
        if (!read.ok) return
        const shown = read.value.map((segment) => (segment.kind === 'text' ? segment.text : segment.answer))
        expect(shown.join('')).toBe(parts.map((piece) => piece.source).join(''))
      }),
    )
  })
})
