import type { Page } from '@playwright/test'

/**
 * Gives the page `afterPaint(do)`: does something when the frame to come has been painted. A message posted in the
 * frame's own callback is answered after style, layout and paint.
 */
export async function provideAfterPaint(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.afterPaint = (act) =>
      requestAnimationFrame(() => {
        const startedAt = performance.now()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => act(performance.now(), startedAt)
        port2.postMessage(null)
      })
  })
}

declare global {
  interface Window {
    /** `act` is told when the frame was painted, and when work on it began. */
    afterPaint: (act: (paintedAt: number, frameStartedAt: number) => void) => void
  }
}
