/** Something in a pack that keeps it from being used: where it is, what was found and what was expected. */
export interface PackProblem {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** Where a problem lies, in the words that an editor or a terminal turns into a link. */
export function problemLine({ file, line, message }: PackProblem): string {
  return `${file}:${String(line)}: ${message}`
}

/** A few of the pack maker's own words or values, for the "found …" of a message. */
export function quoted(found: unknown): string {
  if (typeof found === 'string') return found === '' ? 'an empty text' : `"${shortened(found)}"`
  if (typeof found === 'number') return `the number ${String(found)}`
  if (typeof found === 'boolean') return `the value ${String(found)}`
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : 'a list'
  if (typeof found === 'object' && found !== null) return 'a set of keys'
  return 'nothing'
}

const LONGEST_QUOTE = 60

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1)}…`
}
