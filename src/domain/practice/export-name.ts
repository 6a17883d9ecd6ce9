import type { StudyDay } from '@/domain/progress/study-day'
import type { Attempt } from './attempt'

const LONGEST = 40
/** A word, with what joins its parts: “Brest-Litovsk”, “Lenin’s”, “1921–33”. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'–-][\p{L}\p{M}\p{N}]+)*/gu

/**
 * What a file of attempts is called at first, without its ending: for one attempt the first words of its question and its day,
 * for several the day on which they are given out. Letters, digits and little else, so that every system takes it.
 */
export function exportNameOf(
  attempts: readonly Pick<Attempt, 'question' | 'studyDay'>[],
  today: StudyDay,
): string {
  const [only] = attempts
  if (only === undefined || attempts.length > 1) return `Foolscap attempts ${today}`
  return `${openingOf(only.question)} ${only.studyDay}`
}

function openingOf(question: string): string {
  const words = question.match(WORD) ?? []
  if (words.length === 0) return 'Attempt'
  const all = words.join(' ')
  if (all.length <= LONGEST) return all
  const opening = all.slice(0, LONGEST + 1)
  const end = opening.lastIndexOf(' ')
  // One endless word is cut between characters, not within one.
  return `${end > 0 ? opening.slice(0, end) : Array.from(all).slice(0, LONGEST).join('')}…`
}
