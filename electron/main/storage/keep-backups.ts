import { success } from '@/domain/result'
import type { Result } from '@/domain/result'
import { isBackupDue } from './backup-schedule'
import type { BackupContent } from './backup-file'
import { addBackup, listBackups, newestBackup, readBackup } from './backups'
import type { FileSystem } from './file-system'
import { profileFolders } from './profile-layout'
import { readForBackup } from './profile-texts'
import { keepInQuarantine } from './quarantine'
import { saveFailure } from './save-failure'
import type { SaveFailureCode } from './save-failure'

/** Which profile is kept safe, and with what. */
export interface KeptProfile {
  readonly fs: FileSystem
  readonly folder: string
  readonly device: string
  readonly now: () => Date
}

/** A backup in the folder, and which files were damaged when it was made. */
export interface MadeBackup {
  readonly name: string
  readonly damaged: readonly string[]
}

/** Makes a backup if one is due (or at any rate); null when it is too early. */
export type BackUp = (isForced: boolean) => Promise<Result<MadeBackup | null, SaveFailureCode>>

/** Remembers what `changes` counted at the last backup, so that a look with nothing due or nothing new reads no file. */
export function keepBackups(profile: KeptProfile, changes: () => number): BackUp {
  const { fs, folder, device, now } = profile
  const { backups } = profileFolders(folder)
  let last: (MadeBackup & { readonly changes: number }) | null = null

  return async (isForced) => {
    try {
      const at = now()
      const newest = await newestBackup(fs, backups, at)
      if (!isForced && !isBackupDue(newest?.madeAt ?? null, at)) return success(null)
      const changesNow = changes()
      const isUpToDate = last !== null && last.name === newest?.name && last.changes === changesNow
      if (isUpToDate && !isForced) return success(last)

      const content = await contentOf(profile)
      const name = await addBackup(fs, backups, content, device, at)
      last = { name, damaged: content.damaged, changes: changesNow }
      return success(last)
    } catch (error) {
      return saveFailure(error)
    }
  }
}

/**
 * All that goes into a backup. A damaged file is kept in quarantine and handed on as it was in the backup before: the
 * student's other work goes on being backed up, and thinning takes no last good copy away.
 */
export async function contentOf({ fs, folder, now }: KeptProfile): Promise<BackupContent> {
  const { texts, damaged } = await readForBackup(fs, folder)
  const files: Record<string, string> = { ...texts }
  const earlier = damaged.size === 0 ? {} : await filesOfLastBackup(fs, folder, now())
  for (const [name, bytes] of damaged) {
    await keepInQuarantine(fs, profileFolders(folder).quarantine, name, bytes)
    const lastGood = earlier[name]
    if (lastGood !== undefined) files[name] = lastGood
  }
  return { files, damaged: [...damaged.keys()] }
}

async function filesOfLastBackup(
  fs: FileSystem,
  folder: string,
  now: Date,
): Promise<Readonly<Partial<Record<string, string>>>> {
  const { backups } = profileFolders(folder)
  for (const { name, madeAt } of await listBackups(fs, backups)) {
    const backup = madeAt <= now ? await readBackup(fs, backups, name) : null
    if (backup !== null) return backup.files
  }
  return {}
}
