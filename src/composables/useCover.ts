import { computed, onScopeDispose, ref, watch } from 'vue'

const covers = ref(0)

/** Whether a dialog or a menu lies over the screen: what runs by itself behind it waits. */
export const isCovered = computed(() => covers.value > 0)

/** Counts as something over the screen while it is open, until the component that says so goes away. */
export function useCover(isOpen: () => boolean = () => true): void {
  let isCounted = false
  const count = (isNow: boolean): void => {
    if (isNow === isCounted) return
    isCounted = isNow
    covers.value += isNow ? 1 : -1
  }
  watch(isOpen, count, { immediate: true })
  onScopeDispose(() => count(false))
}
