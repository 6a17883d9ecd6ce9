import { useEventListener } from '@vueuse/core'
import { nextTick, ref, type Ref } from 'vue'

const REFUSED =
  'Nothing was pasted: as in an exam, only words from this answer can be. Settings, under Timed practice, can allow it.'

/** What may come onto the desk from the clipboard, or by being dropped. */
export interface PasteGuard {
  /** Why nothing came in, or empty. */
  readonly refusal: Readonly<Ref<string>>
  readonly mayComeIn: (text: string) => boolean
  /** Says that something was kept out. */
  readonly refuse: () => void
  /** Takes that back: the student has gone on. */
  readonly goOn: () => void
}

/**
 * In exam conditions words come from the head, or from elsewhere on this desk: the texts as they stand, and whatever was copied
 * last while the desk was in sight, such as an earlier version.
 */
export function usePasteGuard(allowsAll: () => boolean, texts: () => readonly string[]): PasteGuard {
  const refusal = ref('')
  let copied: string | null = null

  // Chromium gives the selection of a box here too.
  useEventListener(document, ['copy', 'cut'], () => (copied = getSelection()?.toString() ?? null))

  return {
    refusal,
    mayComeIn: (text) => {
      const words = text.replaceAll('\r\n', '\n')
      return allowsAll() || words === copied || texts().some((known) => known.includes(words))
    },
    refuse: () => {
      // Cleared first, so that a second refusal is told as well.
      refusal.value = ''
      void nextTick(() => (refusal.value = REFUSED))
    },
    goOn: () => (refusal.value = ''),
  }
}
