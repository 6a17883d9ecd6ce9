import { nextTick } from 'vue'

/**
 * To be called when what had the focus may be gone or out of use: once the screen has been painted anew, and a dialog has given the
 * focus back, a focus left on nothing goes where `fallback` puts it.
 */
export async function keepFocus(fallback: () => void): Promise<void> {
  await nextTick()
  requestAnimationFrame(() => {
    setTimeout(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body || activeElement.matches(':disabled'))
        fallback()
    })
  })
}
