import { useEventListener } from '@vueuse/core'

/** Keys of the drill by `KeyboardEvent.key`, letters small; `Mod+z` is Ctrl+Z or Cmd+Z, `Mod+Shift+z` the same with Shift. What a key does changes with the card. */
export type DrillKeys = Readonly<Record<string, () => void>>

const OVER_THE_DRILL = '[role="dialog"], [role="menu"]'
const ELSEWHERE = `input:not([type="checkbox"]), textarea, select, [contenteditable], ${OVER_THE_DRILL}`
const PRESSED_BY_ENTER = 'a, button, summary, input'

/**
 * The keys of the drill. A key that is held down acts once, so that Space cannot show an answer and grade it in one go; Enter
 * and Space on a button or a link press that and nothing else.
 */
export function useDrillKeys(keys: () => DrillKeys): void {
  useEventListener(document, 'keydown', (event) => {
    const action = keys()[nameOf(event)]
    if (action === undefined || event.defaultPrevented || isForSomethingElse(event)) return
    event.preventDefault()
    if (!event.repeat) action()
  })
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.altKey) return ''
  if (!event.ctrlKey && !event.metaKey) return key
  return event.shiftKey ? `Mod+Shift+${key}` : `Mod+${key}`
}

function isForSomethingElse({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  // The way out is open from the field of a typed answer too, and the way back while there is nothing in it to undo.
  const isEmpty = target instanceof HTMLInputElement && target.value === ''
  if (key === 'Escape' || (isEmpty && (ctrlKey || metaKey))) return target.closest(OVER_THE_DRILL) !== null
  const isPress = key === 'Enter' || key === ' '
  return target.closest(ELSEWHERE) !== null || (isPress && target.closest(PRESSED_BY_ENTER) !== null)
}
