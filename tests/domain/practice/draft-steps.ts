import * as fc from 'fast-check'
import { type Attempt, DRAFT_FIELDS, type DraftField } from '@/domain/practice/attempt'
import type { Reading } from '@/domain/practice/clock'
import {
  backToPhase,
  continueAttempt,
  countGap,
  deductGap,
  finish,
  nextPhase,
  reopen,
  resume,
  takeBreak,
  tick,
  typed,
} from '@/domain/practice/draft-control'
import { PHASES } from '@/domain/practice/way'
import { anAttempt, MINUTE, readingAt } from './an-attempt'

/** One thing done while writing, and how long after the one before it. */
export interface DraftStep {
  readonly name: string
  readonly afterMs: number
  readonly field?: DraftField
  readonly text?: string
  readonly run: (attempt: Attempt, now: Reading) => Attempt
}

const text = fc.oneof(
  fc
    .array(fc.constantFrom('Rapallo ', 'Locarno', '. ', '\n\n', '1922 ', '👩🏽‍🎓', '𝔖'), { maxLength: 12 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ field: fc.constantFrom(...DRAFT_FIELDS), text }).map(({ field, text: words }) => ({
      name: `type ${field}`,
      field,
      text: words,
      run: (attempt: Attempt, now: Reading) => typed(attempt, field, words, now),
    })),
  },
  { weight: 3, arbitrary: fc.constant({ name: 'tick', run: tick }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      { name: 'nextPhase', run: nextPhase },
      { name: 'takeBreak', run: takeBreak },
      { name: 'resume', run: resume },
      { name: 'finish', run: finish },
      { name: 'reopen', run: reopen },
      { name: 'continueAttempt', run: continueAttempt },
      { name: 'countGap', run: (attempt: Attempt) => countGap(attempt) },
      { name: 'deductGap', run: (attempt: Attempt) => deductGap(attempt) },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...PHASES).map((phase) => ({
      name: `backToPhase ${phase}`,
      run: (attempt: Attempt, now: Reading) => backToPhase(attempt, phase, now),
    })),
  },
)

const afterMs = fc.oneof(
  fc.integer({ min: 0, max: 1500 }),
  fc.integer({ min: 0, max: 2 * MINUTE }),
  fc.integer({ min: 0, max: 60 * MINUTE }),
)

/** What a student might do, in any order and at any pace. */
export const draftSteps: fc.Arbitrary<DraftStep[]> = fc.array(
  fc.tuple(action, afterMs).map(([step, ms]) => ({ ...step, afterMs: ms })),
  { maxLength: 40 },
)

/** A short full essay or sprint, so that steps run into overtime. */
export const someAttempt: fc.Arbitrary<Attempt> = fc.constantFrom(
  anAttempt({ allowance: { minutes: 3, extraPercent: 25 } }),
  anAttempt({ way: 'plan-sprint', allowance: { minutes: 6, extraPercent: 0 } }),
  anAttempt({ allowance: { minutes: null, extraPercent: 0 } }),
)

/** Every state the attempt goes through, the first one included. */
export function statesOf(first: Attempt, steps: readonly DraftStep[], wallShiftMs = 0): Attempt[] {
  let passedMs = 0
  const states = [first]
  for (const step of steps) {
    passedMs += step.afterMs
    states.push(step.run(states.at(-1) ?? first, readingAt(passedMs, wallShiftMs)))
  }
  return states
}
