import { useEventListener, useIntervalFn } from '@vueuse/core'
import { onBeforeRouteLeave } from 'vue-router'
import { readClock } from '@/composables/useClock'
import { useDrafting } from '@/stores/drafting'

const BEAT_MS = 1000

/** Keeps the draft while its desk is open: a beat each second, and a save whenever the window may be about to go. */
export function useDraftKeeping(): void {
  const drafting = useDrafting()
  const save = (): void => void drafting.save()

  useIntervalFn(() => void drafting.beat(readClock()), BEAT_MS)
  useEventListener(window, ['blur', 'pagehide'], save)
  useEventListener(document, 'visibilitychange', save)
  // Only words that are on disk, or at least on the clipboard, may be left.
  onBeforeRouteLeave(() => drafting.leave())
}
