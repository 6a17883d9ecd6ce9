import { useIntervalFn, useNow } from '@vueuse/core'
import { computed, type ComputedRef, type Ref } from 'vue'
import type { Reading } from '@/domain/practice/clock'
import { studyDayOf, type StudyDay } from '@/domain/progress/study-day'

/** The one place in the renderer where the clock is read. */
export const now = (): Date => new Date()

/** Both clocks at once, for attempts. */
export const readClock = (): Reading => ({ monotonicMs: performance.now(), wallMs: Date.now() })

/** The moment as of the last half minute, for as long as the screen that asks is shown. */
export const useMoment = (): Readonly<Ref<Date>> =>
  useNow({ scheduler: (tick) => useIntervalFn(tick, 30_000) })

/** The study day, turning by itself while the window is open. */
export function useStudyDay(): ComputedRef<StudyDay> {
  const moment = useMoment()
  return computed(() => studyDayOf(moment.value))
}
