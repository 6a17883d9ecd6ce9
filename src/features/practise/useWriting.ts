import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { WritingHistory } from '@/domain/practice/writing-history'
import type { AttemptId } from '@/domain/progress/events'
import { useWritings } from '@/stores/writings'

/** How an attempt was written, read when it is first wanted. */
export interface Writing {
  /** Null until it is read; empty for an attempt that has none. */
  readonly history: ComputedRef<WritingHistory | null>
  readonly hasFailed: Readonly<Ref<boolean>>
  /** Reads it; again only after that failed. */
  readonly bring: () => Promise<void>
}

export function useWriting(id: AttemptId): Writing {
  const writings = useWritings()
  const state = ref<'unread' | 'reading' | 'read' | 'failed'>('unread')

  async function bring(): Promise<void> {
    if (state.value === 'reading' || state.value === 'read') return
    state.value = 'reading'
    state.value = (await writings.load(id)) ? 'read' : 'failed'
  }

  return {
    history: computed(() => (state.value === 'read' ? writings.historyOf(id) : null)),
    hasFailed: computed(() => state.value === 'failed'),
    bring,
  }
}
