import { useEventListener, useMutationObserver } from '@vueuse/core'
import type { Ref } from 'vue'

/**
 * Puts the focus on a screen’s heading, also when the heading only comes once something has loaded. Until the student
 * does something the focus is not left on nothing; it is never taken from anything else.
 */
export function useHeadingFocus(screen: Readonly<Ref<HTMLElement | undefined>>): () => void {
  let isWanted = false

  const focus = (): void => screen.value?.querySelector('h1')?.focus({ preventScroll: true })

  useMutationObserver(screen, () => isWanted && document.activeElement === document.body && focus(), {
    childList: true,
    subtree: true,
  })
  useEventListener(document, ['keydown', 'pointerdown'], () => (isWanted = false))

  return () => {
    isWanted = true
    focus()
  }
}
