/** A stretch of a text: UTF-16 offsets, `end` not included, as `slice` takes them. */
export interface TextRange {
  readonly start: number
  readonly end: number
}
