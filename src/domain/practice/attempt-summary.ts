import { wordCount } from '@/domain/text/words'
import { totalMsOf } from './allowance'
import type { Attempt } from './attempt'
import { elapsedMsOf, overtimeMsOf } from './attempt-times'
import { coverageOf } from './review'

/** What lists of attempts show: everything but the texts. */
export interface AttemptSummary extends Pick<
  Attempt,
  'id' | 'pack' | 'prompt' | 'question' | 'level' | 'way' | 'startedAt' | 'studyDay' | 'state' | 'finishedAt'
> {
  readonly elapsedMs: number
  readonly totalMs: number | null
  readonly overtimeMs: number
  readonly planWords: number
  /** Of the answer; for one written by hand, as the student counted them. */
  readonly words: number
  readonly coverage: number | null
}

/** An attempt as a list shows it. */
export function summaryOf(attempt: Attempt): AttemptSummary {
  const { id, pack, prompt, question, level, way, startedAt, studyDay, state, finishedAt } = attempt
  return {
    id,
    pack,
    prompt,
    question,
    level,
    way,
    startedAt,
    studyDay,
    state,
    finishedAt,
    elapsedMs: elapsedMsOf(attempt),
    totalMs: totalMsOf(attempt.allowance),
    overtimeMs: overtimeMsOf(attempt),
    planWords: wordCount(attempt.plan),
    words: attempt.review?.handwrittenWords ?? wordCount(attempt.answer),
    coverage: attempt.review && coverageOf(attempt.review),
  }
}
