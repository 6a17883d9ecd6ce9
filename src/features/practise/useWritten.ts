import { computed, type ComputedRef } from 'vue'
import type { Attempt } from '@/domain/practice/attempt'
import type { Written } from '@/domain/practice/changes'

/**
 * What of an attempt tells how it was written. The same object whatever is said in its review, so that nothing is worked out again
 * for a verdict.
 */
export function useWritten(attempt: () => Attempt): ComputedRef<Written> {
  return computed((before?: Written) => {
    const { plan, answer, spentMs, phase } = attempt()
    const isSame =
      before?.plan === plan &&
      before.answer === answer &&
      before.spentMs === spentMs &&
      before.phase === phase
    return isSame ? before : { plan, answer, spentMs, phase }
  })
}
