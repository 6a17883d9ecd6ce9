import * as v from 'valibot'

const index = v.pipe(v.number(), v.integer(), v.minValue(0))

export const textEditSchema = v.strictObject({ start: index, removed: index, inserted: v.string() })
/** One change of a text: at `start`, `removed` UTF-16 units give way to `inserted`. */
export type TextEdit = v.InferOutput<typeof textEditSchema>

/**
 * The one stretch in which two versions of a text differ, found from both ends; `null` when they are the same. It never
 * begins or ends inside a surrogate pair.
 */
export function diffText(before: string, after: string): TextEdit | null {
  if (before === after) return null
  const start = commonStart(before, after)
  const tail = commonEnd(before, after, start)
  return {
    start,
    removed: before.length - tail - start,
    inserted: after.slice(start, after.length - tail),
  }
}

/** The text with an edit made. Made to another text than it was taken from, it makes nonsense: see `isMarked`. */
export function applyEdit(text: string, { start, removed, inserted }: TextEdit): string {
  return text.slice(0, start) + inserted + text.slice(start + removed)
}

/** So many units are compared at once, which is many times faster in a long text than one by one. */
const STRETCH = 256

function commonStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let length = 0
  while (
    length + STRETCH <= most &&
    before.slice(length, length + STRETCH) === after.slice(length, length + STRETCH)
  ) {
    length += STRETCH
  }
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length += 1
  return splitsPair(before, length) || splitsPair(after, length) ? length - 1 : length
}

function commonEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start
  const stretchOf = (text: string, to: number): string =>
    text.slice(text.length - to - STRETCH, text.length - to)
  let length = 0
  while (length + STRETCH <= most && stretchOf(before, length) === stretchOf(after, length)) length += STRETCH
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length += 1
  }
  const isInsidePair = splitsPair(before, before.length - length) || splitsPair(after, after.length - length)
  return isInsidePair ? length - 1 : length
}

function splitsPair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff)
}

function isBetween(unit: number, lowest: number, highest: number): boolean {
  return unit >= lowest && unit <= highest
}
