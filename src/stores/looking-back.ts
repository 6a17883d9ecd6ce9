import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { attemptLine, NO_NAMES, type AttemptLine } from '@/domain/insight/attempt-line'
import type { FinishedAttempt } from '@/domain/insight/attempts'
import { sortAttempts, type AttemptOrder } from '@/domain/insight/sort-attempts'
import type { AttemptId } from '@/domain/progress/events'
import { useLibrary } from './library'

/** How past attempts are listed, and which of them are chosen; kept while the app is open. */
export const useLookingBack = defineStore('looking-back', () => {
  const library = useLibrary()

  const order = ref<AttemptOrder>('latest')
  const chosen = shallowRef<ReadonlySet<AttemptId>>(new Set())

  /** Attempts as the list has them. */
  const listed = (attempts: readonly FinishedAttempt[]): AttemptLine[] =>
    sortAttempts(
      attempts.map((attempt) => attemptLine(attempt, library.pack ?? NO_NAMES)),
      order.value,
    )

  function choose(id: AttemptId, isOn: boolean): void {
    const next = new Set(chosen.value)
    if (isOn) next.add(id)
    else next.delete(id)
    chosen.value = next
  }

  return { order, chosen, listed, choose }
})
