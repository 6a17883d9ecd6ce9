import { useIntersectionObserver } from '@vueuse/core'
import type { Ref } from 'vue'

/** Does something once, when an element first comes into sight. */
export function useFirstSight(element: Readonly<Ref<HTMLElement | null>>, action: () => void): void {
  const { stop } = useIntersectionObserver(element, (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    stop()
    action()
  })
}
