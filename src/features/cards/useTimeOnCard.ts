import { watch } from 'vue'
import { readClock } from '@/composables/useClock'
import type { ShownCard } from '@/stores/card-spot'

/** Whole milliseconds for which the card has been looked at, time before the screen was left included. */
export function useTimeOnCard(shown: () => ShownCard | null): () => number {
  let since = readClock().monotonicMs
  watch(
    () => shown()?.turn,
    () => (since = readClock().monotonicMs),
  )
  return () => Math.round((shown()?.earlierMs ?? 0) + readClock().monotonicMs - since)
}
