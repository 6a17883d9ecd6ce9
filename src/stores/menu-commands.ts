import { defineStore } from 'pinia'
import { onScopeDispose } from 'vue'
import { bridge } from '@/bridge/client'
import type { MenuCommand } from '@/bridge/notices'

/** Commands of the application menu, for whichever component carries them out. */
export const useMenuCommands = defineStore('menu-commands', () => {
  /** Hears every command for as long as the calling component lives. */
  function hear(listener: (command: MenuCommand) => void): void {
    onScopeDispose(bridge.on('menuCommand', listener))
  }

  return { hear }
})
