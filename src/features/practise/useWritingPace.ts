import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Attempt } from '@/domain/practice/attempt'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import { keepSample, type PaceSample, recentPace } from '@/domain/practice/pace'
import { paragraphsOf } from '@/domain/practice/paragraphs'
import { WAY_FACTS } from '@/domain/practice/way'
import { wordCount } from '@/domain/text/words'

/** The words and paragraphs of the text being written, and how many a minute came of late (null while there is too little to tell). */
export interface WritingPace {
  readonly words: ComputedRef<number>
  readonly paragraphs: ComputedRef<number>
  readonly wordsAMinute: ComputedRef<number | null>
}

/** Counted from the attempt as shown, so once a second at most, and only when the text has changed. */
export function useWritingPace(attempt: () => Attempt): WritingPace {
  const samples = shallowRef<readonly PaceSample[]>([])
  const text = computed(() =>
    WAY_FACTS[attempt().way].fields.includes('answer') ? attempt().answer : attempt().plan,
  )
  const words = computed(() => wordCount(text.value))
  const now = computed(() => ({ elapsedMs: elapsedMsOf(attempt()), words: words.value }))

  watch(now, (sample) => (samples.value = keepSample(samples.value, sample)), { immediate: true })

  const paragraphs = computed(() => paragraphsOf(text.value).length)

  return { words, paragraphs, wordsAMinute: computed(() => recentPace(samples.value, now.value)) }
}
