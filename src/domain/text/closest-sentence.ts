import { sentencesOf } from './sentences'
import { longStems } from './stems'

/** One word in common is chance. */
const LEAST_SHARED = 2

/** The sentence of a text that shares the most words with another text, the first of those that do; null when none shares two. */
export function closestSentence(text: string, other: string): string | null {
  const wanted = longStems(other)
  let closest: string | null = null
  let most = LEAST_SHARED - 1
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end)
    const shared = [...longStems(sentence)].filter((stem) => wanted.has(stem)).length
    if (shared <= most) continue
    most = shared
    closest = sentence
  }
  return closest
}
