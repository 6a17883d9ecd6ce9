import type { FilePath, Reading } from './reading'

/** A text somewhere in a part of a pack. */
interface PlacedText {
  readonly text: string
  readonly file: string
  readonly line: number
}

/** Every text of a part, at whatever depth, except what stands under `skipped` keys. */
export function textsOf(part: Reading<unknown>, skipped: ReadonlySet<string>): PlacedText[] {
  return below(part.value, []).map(({ text, path }) => ({
    text,
    file: part.file,
    line: part.lineAt(path),
  }))

  function below(value: unknown, path: FilePath): { text: string; path: FilePath }[] {
    if (typeof value === 'string') return [{ text: value, path }]
    if (Array.isArray(value)) return value.flatMap((item, index) => below(item, [...path, index]))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value)
      .filter(([key]) => !skipped.has(key))
      .flatMap(([key, item]) => below(item, [...path, key]))
  }
}
