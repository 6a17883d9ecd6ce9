import { averagePace } from '@/domain/practice/pace'
import type { AttemptLine } from './attempt-line'
import { sortAttempts } from './sort-attempts'

/** How long an answer was and how fast it came; null where it was too short a time to tell. */
export interface AttemptPace extends Pick<AttemptLine, 'attempt' | 'day' | 'way' | 'words'> {
  /** Over the whole of the time, planning and checking included. */
  readonly wordsAMinute: number | null
}

/** Words and pace of every typed essay or commentary that has an answer, oldest first; other ways would skew an average. */
export function attemptPaces(lines: readonly AttemptLine[]): AttemptPace[] {
  return sortAttempts(lines, 'earliest')
    .filter(({ isTypedEssay, words }) => isTypedEssay && words > 0)
    .map(({ attempt, day, way, words, durationMs }) => ({
      attempt,
      day,
      way,
      words,
      wordsAMinute: averagePace(words, durationMs),
    }))
}
