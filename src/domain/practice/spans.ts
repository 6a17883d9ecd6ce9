import * as v from 'valibot'
import type { TextRange } from '@/domain/text/range'
import type { TextEdit } from './text-edit'

const index = v.pipe(v.number(), v.integer(), v.minValue(0))

export const spanSchema = v.strictObject({ start: index, end: index })
/** A stretch of a text that is kept in a file. */
export type Span = TextRange

/**
 * Spans that mark what was inserted, carried through one more edit: they move with the text, shrink where it was
 * removed, and grow by what the edit inserts. They stay sorted, apart and not empty.
 */
export function growSpans(spans: readonly Span[], { start, removed, inserted }: TextEdit): Span[] {
  const removedEnd = start + removed
  const shift = inserted.length - removed
  const before = spans.map((span) => ({ start: span.start, end: Math.min(span.end, start) }))
  const after = spans.map((span) => ({
    start: Math.max(span.start, removedEnd) + shift,
    end: span.end + shift,
  }))
  return joined([...before, { start, end: start + inserted.length }, ...after])
}

/** The spans as far as they lie within a text of this length. */
export function spansWithin(spans: readonly Span[], length: number): Span[] {
  return joined(spans.map(({ start, end }) => ({ start, end: Math.min(end, length) })))
}

/** The marked stretches of a text. */
export function textsIn(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end))
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    if (span.end <= span.start) continue
    const last = result.at(-1)
    if (last && last.end >= span.start) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else result.push({ ...span })
  }
  return result
}
