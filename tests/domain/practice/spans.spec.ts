import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growSpans, spansWithin, textsIn, type Span } from '@/domain/practice/spans'
import { applyEdit, diffText } from '@/domain/practice/text-edit'

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ' ', '😀'), { maxLength: 12 })
  .map((parts) => parts.join(''))

describe('growSpans', () => {
  const spans = [{ start: 4, end: 8 }]

  it.each([
    [
      'before a span',
      { start: 0, removed: 1, inserted: 'xyz' },
      [
        { start: 0, end: 3 },
        { start: 6, end: 10 },
      ],
    ],
    ['inside it', { start: 5, removed: 1, inserted: 'xyz' }, [{ start: 4, end: 10 }]],
    ['right after it', { start: 8, removed: 0, inserted: 'x' }, [{ start: 4, end: 9 }]],
    [
      'after it',
      { start: 9, removed: 2, inserted: 'x' },
      [
        { start: 4, end: 8 },
        { start: 9, end: 10 },
      ],
    ],
    ['over its end', { start: 6, removed: 4, inserted: '' }, [{ start: 4, end: 6 }]],
    ['over its beginning', { start: 2, removed: 4, inserted: '' }, [{ start: 2, end: 4 }]],
    ['over all of it', { start: 2, removed: 8, inserted: '' }, []],
  ])('carries an edit %s', (_, edit, expected) => {
    expect(growSpans(spans, edit)).toEqual(expected)
  })

  it('leaves unmarked only what stood there before, in its order', () => {
    fc.assert(
      fc.property(text, fc.array(text), (first, later) => {
        let current = first
        let marked: Span[] = []
        for (const next of later) {
          const edit = diffText(current, next)
          if (!edit) continue
          marked = growSpans(marked, edit)
          current = applyEdit(current, edit)
        }

        expect(isSubsequence(withoutSpans(current, marked), first)).toBe(true)
        expect(textsIn(current, marked).every((stretch) => stretch.length > 0)).toBe(true)
        expect(marked.every(({ start }, at) => at === 0 || start > (marked[at - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })

  it('marks every letter of what is inserted and no other', () => {
    fc.assert(
      fc.property(text, fc.nat(12), (first, at) => {
        const start = Math.min(at, first.length)

        const marked = growSpans([], { start, removed: 0, inserted: 'new' })

        expect(marked).toEqual([{ start, end: start + 3 }])
      }),
    )
  })
})

describe('spansWithin', () => {
  it('cuts spans to a shorter text', () => {
    expect(
      spansWithin(
        [
          { start: 1, end: 3 },
          { start: 5, end: 9 },
          { start: 10, end: 12 },
        ],
        6,
      ),
    ).toEqual([
      { start: 1, end: 3 },
      { start: 5, end: 6 },
    ])
  })
})

function withoutSpans(words: string, spans: readonly Span[]): string {
  return spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), words)
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const unit of whole.split('')) if (unit === part[at]) at += 1
  return at === part.length
}
