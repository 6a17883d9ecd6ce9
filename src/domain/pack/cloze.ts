import { failure, success, type Result } from '../result'

/** A stretch of a cloze: words that are shown, or an answer that is hidden, with its hint if it has one. */
export type ClozeSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'answer'; readonly answer: string; readonly hint: string | null }

export type ClozeFailure = 'unbalanced-braces' | 'empty-answer' | 'no-answer'

const ANSWER = /\{\{([^{}]*)\}\}/g

/**
 * Reads `The {{Treaty of Rapallo::a treaty}} …`: the segments in order, none of them empty.
 * Braces stand for nothing else: any that don't belong to a whole `{{answer}}` are a failure.
 */
export function clozeOf(text: string): Result<ClozeSegment[], ClozeFailure> {
  const segments: ClozeSegment[] = []
  let shown = 0
  for (const match of text.matchAll(ANSWER)) {
    const [whole, inside = ''] = match
    const { answer, hint } = answerAndHint(inside)
    if (answer === '') return failure('empty-answer', `found ${whole}, expected an answer between the braces`)
    if (match.index > shown) segments.push({ kind: 'text', text: text.slice(shown, match.index) })
    segments.push({ kind: 'answer', answer, hint })
    shown = match.index + whole.length
  }
  if (shown < text.length) segments.push({ kind: 'text', text: text.slice(shown) })

  const stray = segments.find((segment) => segment.kind === 'text' && /[{}]/.test(segment.text))
  if (stray) return failure('unbalanced-braces', 'found a brace without its partner, expected {{answer}}')
  if (!segments.some((segment) => segment.kind === 'answer')) {
    return failure('no-answer', 'found nothing to hide, expected at least one {{answer}}')
  }
  return success(segments)
}

function answerAndHint(inside: string): { answer: string; hint: string | null } {
  const split = inside.indexOf('::')
  if (split === -1) return { answer: inside.trim(), hint: null }
  const hint = inside.slice(split + 2).trim()
  return { answer: inside.slice(0, split).trim(), hint: hint === '' ? null : hint }
}

/** The segments of a cloze; a text that is none is one segment, shown as it is. */
export function segmentsOf(text: string): readonly ClozeSegment[] {
  const read = clozeOf(text)
  return read.ok ? read.value : [{ kind: 'text', text }]
}

/** What a cloze hides, in order. */
export function clozeAnswers(text: string): string[] {
  return segmentsOf(text).flatMap((segment) => (segment.kind === 'answer' ? [segment.answer] : []))
}
