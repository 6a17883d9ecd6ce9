import { useEventListener } from '@vueuse/core'

/** Single keys and what they do, by `KeyboardEvent.key`. */
export type ShortcutKeys = Readonly<Record<string, () => void>>

/**
 * Single-key shortcuts of a screen. They are off while typing and while a dialog is open (WCAG 2.1.4), and never take a
 * key that has Ctrl, Alt or Cmd held with it.
 */
export function useShortcutKeys(keys: ShortcutKeys): void {
  useEventListener(document, 'keydown', (event) => {
    const action = keys[event.key]
    if (action === undefined || event.defaultPrevented || isForSomethingElse(event)) return
    event.preventDefault()
    action()
  })
}

function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return true
  const target = event.target instanceof Element ? event.target : null
  return target?.closest('input, textarea, select, [contenteditable], [role="dialog"]') != null
}
