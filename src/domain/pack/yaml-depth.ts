import { CST, LineCounter, Parser } from 'yaml'

/** How deeply lists and sets of keys may stand in one another. */
export const DEEPEST = 40

/**
 * A line on which values are nested too deeply, or null. It must be known before the library composes values:
 * that recurses, and on a nearly exhausted stack V8 ends the whole process instead of throwing.
 */
export function lineTooDeep(source: string): number | null {
  const lines = new LineCounter()
  const open = [...new Parser(lines.addNewLine).parse(source)].map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (depth > DEEPEST) return lines.linePos(token.offset).line
    const items = CST.isCollection(token) ? token.items : []
    const inside = token.type === 'document' ? [token.value] : items.flatMap(({ key, value }) => [key, value])
    for (const child of inside) {
      if (child) open.push({ token: child, depth: depth + (CST.isCollection(child) ? 1 : 0) })
    }
  }
  return null
}
