import type { Grade } from './grade'

/** Minutes until a new card is shown again, step by step, on the day it is learnt. */
export const LEARNING_STEPS: readonly number[] = [1, 10]
/** The same for a card that was forgotten. */
export const RELEARNING_STEPS: readonly number[] = [10]

/** Where a card stands after a grade within the day. */
export interface LearningStep {
  readonly step: number
  readonly minutes: number
}

/**
 * The step that follows a grade, or null when the card leaves its steps: Good on the last one, Easy on any. Again starts over;
 * Hard stays, on the first step halfway to the second (or half as long again where there is none), as Anki does.
 */
export function stepAfter(steps: readonly number[], step: number, grade: Grade): LearningStep | null {
  switch (grade) {
    case 'again':
      return stepAt(steps, 0)
    case 'hard':
      return step === 0 ? firstHard(steps) : (stepAt(steps, step) ?? stepAt(steps, steps.length - 1))
    case 'good':
      return stepAt(steps, step + 1)
    case 'easy':
      return null
  }
}

function stepAt(steps: readonly number[], step: number): LearningStep | null {
  const minutes = steps[step]
  return minutes === undefined ? null : { step, minutes }
}

function firstHard(steps: readonly number[]): LearningStep | null {
  const [first, second] = steps
  if (first === undefined) return null
  return { step: 0, minutes: Math.round(second === undefined ? first * 1.5 : (first + second) / 2) }
}
