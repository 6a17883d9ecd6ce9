import { wordCount } from '@/domain/text/words'
import type { Attempt } from './attempt'

/** How many words the texts of an attempt have; the answer of one written by hand, as the student counted them. */
export function wordsWritten({ plan, answer, review }: Pick<Attempt, 'plan' | 'answer' | 'review'>): {
  readonly plan: number
  readonly answer: number
} {
  return { plan: wordCount(plan), answer: review?.handwrittenWords ?? wordCount(answer) }
}
