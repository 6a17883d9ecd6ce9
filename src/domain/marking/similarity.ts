import { tellingStems } from '@/domain/text/stems'

/** How alike two texts are, from 0 to 1, by the rarer words that they share. */
export interface Similarity {
  readonly vectorOf: (text: string) => Vector
}

/** A text as its words with their weights, of length 1. */
export type Vector = ReadonlyMap<string, number>

/**
 * Weights words by how rare they are among the documents (tf–idf; Salton and Buckley 1988): a word in all of them counts
 * least, one in none most.
 */
export function similarityAmong(
  documents: readonly string[],
  stemsIn: (text: string) => readonly string[] = tellingStems,
): Similarity {
  const counts = new Map<string, number>()
  for (const document of documents) {
    for (const stem of new Set(stemsIn(document))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const weightOf = (stem: string): number =>
    Math.log((1 + documents.length) / (1 + (counts.get(stem) ?? 0))) + 1
  return {
    vectorOf: (text) => {
      const weights = new Map<string, number>()
      for (const stem of stemsIn(text)) weights.set(stem, (weights.get(stem) ?? 0) + weightOf(stem))
      const length = Math.hypot(...weights.values())
      return new Map([...weights].map(([stem, weight]) => [stem, weight / length]))
    },
  }
}

/** The cosine of two texts: 0 when they share no telling word, 1 when they have the same in the same shares. */
export function alikeness(one: Vector, other: Vector): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [stem, weight] of fewer) sum += weight * (more.get(stem) ?? 0)
  return sum
}
