import type { Pack, Prompt } from '@/domain/pack/schema'
import { coverageOf, type TeacherMark } from '@/domain/practice/review'
import { levelTitle, rubricFor } from '@/domain/practice/rubric-levels'
import { WAY_FACTS, WAYS } from '@/domain/practice/way'
import type { FinishedAttempt } from './attempts'

/** A finished attempt as lists and plots show it; null is what has not been said. */
export interface AttemptLine extends Pick<
  FinishedAttempt,
  'attempt' | 'at' | 'day' | 'durationMs' | 'outcome'
> {
  readonly question: string
  readonly way: string
  /** A whole answer written in the app: unlike a paragraph, a rewrite or one by hand, its length and pace compare with another’s. */
  readonly isTypedEssay: boolean
  /** Of the answer; for one written by hand, as the student counted them. */
  readonly words: number
  /** The share of the needed points that were made. */
  readonly coverage: number | null
  readonly predictedCoverage: number | null
  /** The level that the student found to fit best, and the one they expected, as the rubric calls them. */
  readonly level: string | null
  readonly predictedLevel: string | null
  readonly mark: TeacherMark | null
}

/** What a list needs of the pack to call things by their names. */
export type NamesInPack = Pick<Pack, 'prompts' | 'rubrics'>

/** Without a pack. */
export const NO_NAMES: NamesInPack = { prompts: [], rubrics: [] }

/** The question of an attempt as it was put; of one of 0.1.0 as the pack has it. */
export function questionOf(
  { question, prompt }: Pick<FinishedAttempt, 'question' | 'prompt'>,
  prompts: readonly Pick<Prompt, 'id' | 'question'>[],
): string {
  const known = question ?? prompts.find(({ id }) => id === prompt)?.question
  return known ?? 'A question that is not in the pack any more'
}

/** A finished attempt in words; a way or level that this version does not know goes by its id. */
export function attemptLine(finished: FinishedAttempt, { prompts, rubrics }: NamesInPack): AttemptLine {
  const { attempt, at, day, durationMs, outcome } = finished
  const known = WAYS.find((one) => one === finished.way)
  const predicted = outcome?.prediction ?? null
  const titleOf = (level: string, chosen?: string): string =>
    levelTitle(rubricFor(rubrics, chosen, finished.level), level)
  return {
    attempt,
    at,
    day,
    durationMs,
    outcome,
    question: questionOf(finished, prompts),
    way: known === undefined ? finished.way : WAY_FACTS[known].title,
    isTypedEssay: known === 'full-essay' || known === 'source-commentary',
    words: outcome?.handwrittenWords ?? finished.words,
    coverage: outcome && coverageOf(outcome),
    predictedCoverage: predicted?.coverage ?? null,
    level: outcome?.level === undefined ? null : titleOf(outcome.level, outcome.rubric),
    // A level is predicted before a rubric is chosen.
    predictedLevel: predicted?.level == null ? null : titleOf(predicted.level),
    mark: outcome?.mark ?? null,
  }
}
