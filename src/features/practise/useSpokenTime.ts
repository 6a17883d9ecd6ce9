import { ref, watch, type Ref } from 'vue'
import { totalMsOf } from '@/domain/practice/allowance'
import { announcementsBetween } from '@/domain/practice/announcements'
import type { Attempt } from '@/domain/practice/attempt'
import { elapsedMsOf, leftMsOf } from '@/domain/practice/attempt-times'
import { elapsedText, leftText } from '@/domain/practice/clock-text'

/** What a polite live region says of the time: half-time, 10, 5, 1 and 0 minutes by itself, and more when asked. */
export interface SpokenTime {
  readonly spoken: Ref<string>
  /** Tells how much time is left now. */
  readonly tell: () => void
}

export function useSpokenTime(attempt: () => Attempt): SpokenTime {
  const spoken = ref('')

  watch(
    () => leftMsOf(attempt()),
    (leftMs, before) => {
      const due = announcementsBetween(before, leftMs, totalMsOf(attempt().allowance)).at(-1)
      if (due !== undefined) spoken.value = due.text
    },
  )

  function tell(): void {
    const text = timeSentence(attempt())
    // A region that reads the same as before is not spoken again.
    spoken.value = spoken.value === text ? `${text} ` : text
  }

  return { spoken, tell }
}

function timeSentence(attempt: Attempt): string {
  const leftMs = leftMsOf(attempt)
  if (leftMs === null) return `${elapsedText(elapsedMsOf(attempt))} used. Untimed.`
  return leftMs < 0 ? `${elapsedText(-leftMs)} over time.` : `${leftText(leftMs)} left.`
}
