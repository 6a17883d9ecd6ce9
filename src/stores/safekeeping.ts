import { defineStore } from 'pinia'
import { ref } from 'vue'
import { bridge } from '@/bridge/client'
import type { BackupOnDisk, Done, Opening, Reply } from '@/bridge/contract'
import { useMessages } from './messages'

/** Where the data lives, its backups, and the way back to one of them. */
export const useSafekeeping = defineStore('safekeeping', () => {
  const dataFolder = ref('')
  /** The backup of the state before a restore that has just been made. */
  const undoRestore = ref<string | null>(null)
  const backups = ref<readonly BackupOnDisk[]>([])
  /** What was done last, to be said once. */
  const outcome = ref('')

  function open(opening: Pick<Opening, 'dataFolder' | 'undoRestore'>): void {
    dataFolder.value = opening.dataFolder
    undoRestore.value = opening.undoRestore
  }

  async function list(): Promise<void> {
    const reply = await bridge.listBackups({})
    if (reply.ok) backups.value = reply.value
    else useMessages().say(reply.message)
  }

  const save = async (): Promise<void> => tell(await bridge.saveBackup({}), 'The backup is saved.')

  /** From a backup kept beside the profile, or (null) a file the student chooses. The window then starts again. */
  const restore = async (name: string | null): Promise<void> =>
    tell(await bridge.restoreBackup({ name }), 'The backup is restored.')

  async function showFolder(): Promise<void> {
    const reply = await bridge.showDataFolder({})
    if (!reply.ok) useMessages().say(reply.message)
  }

  function tell(reply: Reply<Done>, sentence: string): void {
    if (!reply.ok) useMessages().say(reply.message)
    else outcome.value = reply.value === 'done' ? sentence : ''
  }

  return { dataFolder, undoRestore, backups, outcome, open, list, save, restore, showFolder }
})
