/** A value found in a list of words: it stands at these words, `end` not included. */
export interface WordMatch<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  value?: Value
}

/** At most words no phrase begins. */
const NONE: readonly never[] = []

/** Phrases with a value each, found in a list of words in one walk over it, however many phrases there are. */
export class WordTrie<Value> {
  readonly #root: Node<Value> = { next: new Map() }

  /** Gives a phrase its value; the first value of a phrase stays. An empty phrase is never found. */
  add(phrase: readonly string[], value: Value): void {
    let node = this.#root
    for (const word of phrase) {
      const next = node.next.get(word) ?? { next: new Map<string, Node<Value>>() }
      node.next.set(word, next)
      node = next
    }
    if (node !== this.#root) node.value ??= value
  }

  /** The value of exactly this phrase. */
  get(phrase: readonly string[]): Value | undefined {
    let node: Node<Value> | undefined = this.#root
    for (const word of phrase) node = node?.next.get(word)
    return node?.value
  }

  /** The phrases that begin at one word, the shortest first. */
  from(words: readonly string[], start: number): readonly WordMatch<Value>[] {
    let node = this.#root.next.get(words[start] ?? '')
    if (!node) return NONE
    const found: WordMatch<Value>[] = []
    for (let end = start + 1; node; end += 1) {
      if (node.value !== undefined) found.push({ value: node.value, start, end })
      node = node.next.get(words[end] ?? '')
    }
    return found
  }
}
