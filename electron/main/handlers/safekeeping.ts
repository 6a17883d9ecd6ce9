import { join } from 'node:path'
import type { Reply, Verbs } from '@/bridge/contract'
import { failure, success } from '@/domain/result'
import type { Settings } from '@/domain/settings/settings'
import { openSession, type Session, type SessionOptions } from '../session'
import { profileFolders } from '../storage/profile-layout'
import { readBackupFile } from '../storage/read-backup-file'

/** The session that is open; a restore puts another in its place. */
export interface Sessions {
  current: Session
  readonly options: SessionOptions
}

/** What keeping backups asks of the desktop. */
export interface SafekeepingDesk {
  readonly sessions: Sessions
  /** Asks where to save; null when the student would rather not. */
  readonly chooseSaveFile: () => Promise<string | null>
  readonly chooseOpenFile: () => Promise<string | null>
  readonly showFolder: (folder: string) => Promise<void>
  /** Shows the window anew, with what is in the profile now. */
  readonly restartWindow: () => void
  readonly onSettings: (settings: Settings) => void
}

type SafekeepingVerbs = Pick<Verbs, 'listBackups' | 'saveBackup' | 'restoreBackup' | 'showDataFolder'>

export function safekeepingVerbs(desk: SafekeepingDesk): SafekeepingVerbs {
  const { sessions } = desk
  return {
    listBackups: async () => {
      const backups = await sessions.current.profile.files.backups()
      return success(backups.map(({ name, madeAt }) => ({ name, madeAt: madeAt.toISOString() })))
    },

    saveBackup: async () => {
      const path = await desk.chooseSaveFile()
      if (path === null) return success('cancelled')
      const { profile, tellOfDamaged } = sessions.current
      const saved = await profile.files.exportTo(path)
      if (!saved.ok) return failure('not-saved', saved.message)
      tellOfDamaged(saved.value.damaged)
      return success('done')
    },

    restoreBackup: async ({ name }) => {
      const path = name === null ? await desk.chooseOpenFile() : await pathOf(sessions.current, name)
      if (path === null && name === null) return success('cancelled')
      const text = path === null ? null : await readBackupFile(sessions.options.fs, path)
      if (text === null) return failure('not-found', 'This backup cannot be read. Nothing was changed.')
      return restore(desk, text)
    },

    showDataFolder: async () => {
      await desk.showFolder(sessions.current.profile.folder)
      return success(null)
    },
  }
}

/** A name is looked up among the backups there are: it is never made into a path unseen. */
async function pathOf({ profile }: Session, name: string): Promise<string | null> {
  const backups = await profile.files.backups()
  const found = backups.find((backup) => backup.name === name)
  return found === undefined ? null : join(profileFolders(profile.folder).backups, found.name)
}

async function restore(
  { sessions, onSettings, restartWindow }: SafekeepingDesk,
  text: string,
): Promise<Reply<'done'>> {
  const before = sessions.current
  const restored = await before.profile.files.restore(text)
  if (!restored.ok) {
    const isBackupAtFault = restored.code === 'damaged' || restored.code === 'newer'
    return failure(isBackupAtFault ? 'bad-input' : 'not-saved', restored.message)
  }
  // It may write no more, and has nothing more to write.
  await before.progress.close()
  const next = await openSession(sessions.options, restored.value)
  if (!next.ok) return failure('not-saved', next.message)
  sessions.current = next.value
  onSettings(next.value.profile.settings.data)
  restartWindow()
  return success('done')
}
