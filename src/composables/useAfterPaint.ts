import { onMounted, ref, shallowRef, watchEffect, type ShallowRef } from 'vue'

/** What takes a while to work out: null until the screen has been painted, then kept up with what it was made from. */
export function useAfterPaint<Value>(work: () => Value): Readonly<ShallowRef<Value | null>> {
  const value = shallowRef<Value | null>(null)
  const isPainted = ref(false)

  onMounted(() => {
    // The frame after this one: by then the screen is there.
    requestAnimationFrame(() => setTimeout(() => (isPainted.value = true)))
  })
  watchEffect(() => {
    if (isPainted.value) value.value = work()
  })
  return value
}
