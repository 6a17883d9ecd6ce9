import { useDocumentVisibility, useEventListener, useTimeoutFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { isCovered } from '@/composables/useCover'

/** A card as far as it matters to what goes on by itself. */
export interface WaitingCard {
  readonly turn: number
  readonly isRevealed: boolean
  /** Whether the student has begun to answer: what is begun is theirs to end. */
  readonly isBegun: boolean
  /** Whether it has to wait for something else. */
  readonly isHeld: boolean
}

/** Seconds until each step; 0 for never. */
export interface AdvanceTimes {
  readonly showAfter: number
  readonly lapseAfter: number
}

/** What goes on by itself: the answer is shown, and one shown so counts as forgotten. */
export interface AdvanceSteps {
  readonly show: () => void
  readonly lapse: () => void
}

/**
 * Shows an answer after a while, and counts one that was shown so as forgotten after another while in which no key and no button
 * was pressed. Waits, and then counts anew, while a dialog or a menu lies over the card or the window is out of sight.
 */
export function useAutoAdvance(
  card: () => WaitingCard,
  times: () => AdvanceTimes,
  steps: AdvanceSteps,
): void {
  const visibility = useDocumentVisibility()
  /** The showing whose answer came by itself, until the student does something. */
  const unanswered = ref<number | null>(null)

  const next = computed<keyof AdvanceSteps | null>(() => {
    const { turn, isRevealed, isBegun, isHeld } = card()
    if (isBegun || isHeld || isCovered.value || visibility.value === 'hidden') return null
    if (!isRevealed) return times().showAfter > 0 ? 'show' : null
    return unanswered.value === turn && times().lapseAfter > 0 ? 'lapse' : null
  })
  const afterMs = computed(() => 1000 * (next.value === 'lapse' ? times().lapseAfter : times().showAfter))

  const { start, stop } = useTimeoutFn(goOn, afterMs, { immediate: false })

  function goOn(): void {
    const step = next.value
    if (step === null) return
    unanswered.value = step === 'show' ? card().turn : null
    steps[step]()
  }

  watch(
    [next, () => card().turn],
    () => {
      stop()
      if (next.value !== null) start()
    },
    { immediate: true },
  )
  useEventListener(document, ['keydown', 'pointerdown'], () => (unanswered.value = null))
}
