import * as v from 'valibot'

export const textMarkSchema = v.strictObject({
  length: v.pipe(v.number(), v.integer(), v.minValue(0)),
  hash: v.pipe(v.number(), v.integer()),
})
/** What a text is known by without keeping it. */
export type TextMark = v.InferOutput<typeof textMarkSchema>

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** A text's length in UTF-16 units and its 32-bit FNV-1a hash over them: against damage, not against malice. */
export function markOf(text: string): TextMark {
  let hash = FNV_OFFSET
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  }
  return { length: text.length, hash: hash >>> 0 }
}

/** Whether a text is the one that was marked. */
export function isMarked(text: string, mark: TextMark): boolean {
  return text.length === mark.length && markOf(text).hash === mark.hash
}
