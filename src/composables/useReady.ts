/**
 * Marks the document as ready once the first screen's main button responds: after the screen is mounted and the browser
 * has painted it. Later screens change nothing.
 */
export function markReady(): void {
  if (document.documentElement.dataset['ready'] !== undefined) return
  requestAnimationFrame(() => {
    document.documentElement.dataset['ready'] = ''
  })
}
