import { useEventListener } from '@vueuse/core'

/** What Alt does with a key, by `KeyboardEvent.code`: the letter may be another while Alt is held. */
export type DeskKeys = Readonly<Record<string, () => void>>

/** Shortcuts that work while typing, all with Alt alone; AltGr still types. None works behind a dialog. */
export function useDeskKeys(keys: DeskKeys): void {
  useEventListener(document, 'keydown', (event) => {
    const action = keys[event.code]
    if (action === undefined || !isAltAlone(event) || isBehindDialog()) return
    event.preventDefault()
    action()
  })
}

function isAltAlone(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey } = event
  return altKey && !ctrlKey && !metaKey && !shiftKey && !event.getModifierState('AltGraph')
}

const isBehindDialog = (): boolean => document.querySelector('[role="dialog"]') !== null
