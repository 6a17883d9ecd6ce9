import type { FinishedAttempt } from '@/domain/insight/attempts'
import type { Prompt, PromptLevel } from '@/domain/pack/schema'
import { WAY_FACTS, WAYS } from './way'

/** What became of a question so far. */
export const TRIED_STATES = ['any', 'not-tried', 'missed'] as const
export type TriedState = (typeof TRIED_STATES)[number]

/** Which questions to show; null for all. */
export interface QuestionWish {
  readonly level: PromptLevel | null
  readonly region: string | null
  readonly theme: string | null
  /** The longest a question may take, in minutes. */
  readonly mostMinutes: number | null
  readonly tried: TriedState
}

export const ANY_QUESTION: QuestionWish = {
  level: null,
  region: null,
  theme: null,
  mostMinutes: null,
  tried: 'any',
}

/**
 * The questions that fit, in their order. `attempts` are the finished ones, latest first: a question is missed if the latest that was more
 * than a paragraph left points out.
 */
export function fittingQuestions(
  prompts: readonly Prompt[],
  attempts: readonly FinishedAttempt[],
  { level, region, theme, mostMinutes, tried }: QuestionWish,
): Prompt[] {
  return prompts.filter(
    (prompt) =>
      (level === null || prompt.level === level) &&
      (region === null || prompt.regions.includes(region)) &&
      (theme === null || prompt.themes.includes(theme)) &&
      (mostMinutes === null || prompt.minutes <= mostMinutes) &&
      isAsTried(prompt, attempts, tried),
  )
}

function isAsTried({ id }: Prompt, attempts: readonly FinishedAttempt[], tried: TriedState): boolean {
  const ofThis = attempts.filter(({ prompt }) => prompt === id)
  if (tried === 'not-tried') return ofThis.length === 0
  const outcome = ofThis.find((attempt) => attempt.outcome !== null && !isPart(attempt))?.outcome
  return tried === 'any' || (outcome != null && outcome.missed.length + (outcome.half?.length ?? 0) > 0)
}

/** The log keeps the way as it was called, which this version may not know. */
function isPart({ way }: FinishedAttempt): boolean {
  const known = WAYS.find((one) => one === way)
  return known !== undefined && WAY_FACTS[known].isPart === true
}
