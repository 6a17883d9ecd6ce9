import { foldForSearch } from './fold'

/** Words so short that they tell nothing of what a sentence is about. */
const SHORTEST_WORD = 4
/** So many letters stand for a word and its endings. */
const STEM = 6

/** One word in common is chance. */
const LEAST_SHARED = 2

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** The sentence of a text that shares the most words with another text, the first of those that do; null when none shares two. */
export function closestSentence(text: string, other: string): string | null {
  const wanted = stemsOf(other)
  let closest: string | null = null
  let most = LEAST_SHARED - 1
  for (const { segment } of sentences.segment(text)) {
    const shared = [...stemsOf(segment)].filter((stem) => wanted.has(stem)).length
    if (shared <= most) continue
    most = shared
    closest = segment.trim()
  }
  return closest
}

/** The words of a text that tell what it is about, each as its first letters. */
export function stemsOf(text: string): Set<string> {
  const words = foldForSearch(text).split(/[^\p{L}\p{N}]+/u)
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD).map((word) => word.slice(0, STEM)))
}
