import type { FinishedAttempt } from '@/domain/insight/attempts'
import type { Prompt } from '@/domain/pack/schema'
import { WAY_FACTS, WAYS } from '@/domain/practice/way'
import type { StudyDay } from '@/domain/progress/study-day'

const MINUTE_MS = 60_000

/** A finished attempt as the table shows it. */
export interface AttemptLine {
  readonly id: string
  readonly question: string
  readonly way: string
  readonly day: StudyDay
  readonly words: number
  readonly minutes: number
  /** “6 of 9”, or that nothing has been ticked yet. */
  readonly points: string
}

/** The words for one attempt; a question or way that this version does not know goes by its id. */
export function attemptLine(attempt: FinishedAttempt, prompts: readonly Prompt[]): AttemptLine {
  const { prompt, way, day, words, durationMs, question, outcome } = attempt
  const known = WAYS.find((one) => one === way)
  return {
    id: attempt.attempt,
    question: question ?? prompts.find(({ id }) => id === prompt)?.question ?? prompt,
    way: known === undefined ? way : WAY_FACTS[known].title,
    day,
    words,
    minutes: Math.round(durationMs / MINUTE_MS),
    points:
      outcome === null
        ? 'not marked'
        : `${outcome.ticked.length} of ${outcome.ticked.length + (outcome.half?.length ?? 0) + outcome.missed.length}`,
  }
}
