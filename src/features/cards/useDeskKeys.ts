import { isTyping } from '@/composables/isTyping'
import { useMenuCommands } from '@/stores/menu-commands'
import { useDrillKeys, type DrillKeys } from './useDrillKeys'

/** What every desk can do, and the keys of what now lies on it. */
export interface DeskKeys {
  readonly undo: () => Promise<unknown>
  readonly redo: () => Promise<unknown>
  readonly stop: () => void
  readonly onDesk: () => DrillKeys
}

/** The keys of a desk, and the menu's Undo and Redo while nothing is being typed. */
export function useDeskKeys({ undo, redo, stop, onDesk }: DeskKeys): void {
  const always: DrillKeys = {
    'Mod+z': () => void undo(),
    'Mod+Shift+z': () => void redo(),
    'Mod+y': () => void redo(),
    Escape: stop,
  }
  useDrillKeys(() => ({ ...always, ...onDesk() }))
  useMenuCommands().hear((command) => {
    if (isTyping()) return
    if (command === 'undo') void undo()
    else if (command === 'redo') void redo()
  })
}
