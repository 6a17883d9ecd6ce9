import { usePreferredReducedMotion, useRafFn } from '@vueuse/core'
import { ref, type Ref } from 'vue'

/** How many times as fast as it was written. */
export const REPLAY_SPEEDS = [10, 30, 60] as const
export type ReplaySpeed = (typeof REPLAY_SPEEDS)[number]

/** Where motion is to be reduced, the texts change so often and not with every frame. */
const CALM_EVERY_MS = 1000

/** Where a replay stands, and what moves it. */
export interface ReplayClock {
  /** Running time of the attempt, from 0 to its end. */
  readonly atMs: Ref<number>
  readonly speed: Ref<ReplaySpeed>
  readonly isPlaying: Readonly<Ref<boolean>>
  /** Plays or stands still; at the end it plays from the start. */
  readonly toggle: () => void
}

/** A clock that stands still at first, and again at the end. */
export function useReplayClock(fromMs: number, endMs: number): ReplayClock {
  const atMs = ref(Math.min(fromMs, endMs))
  const speed = ref<ReplaySpeed>(30)
  const motion = usePreferredReducedMotion()
  let unshownMs = 0

  const { isActive, pause, resume } = useRafFn(
    ({ delta }) => {
      unshownMs += delta
      if (motion.value === 'reduce' && unshownMs < CALM_EVERY_MS) return
      atMs.value = Math.min(endMs, atMs.value + unshownMs * speed.value)
      unshownMs = 0
      if (atMs.value === endMs) pause()
    },
    { immediate: false },
  )

  function toggle(): void {
    if (isActive.value) {
      pause()
      return
    }
    if (atMs.value >= endMs) atMs.value = 0
    unshownMs = 0
    resume()
  }

  return { atMs, speed, isPlaying: isActive, toggle }
}
