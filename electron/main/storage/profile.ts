import { join } from 'node:path'
import { success } from '@/domain/result'
import type { Result } from '@/domain/result'
import { copiesInBackups, listBackups } from './backups'
import type { BackupEntry } from './backups'
import { syncFolder } from './file-system'
import type { FileSystem } from './file-system'
import { filesOf } from './profile-files'
import type { ProfileFiles } from './profile-files'
import { profileFolders } from './profile-layout'
import { openMeta } from './profile-meta'
import { UnreadableJournal, completeRestore } from './restore'
import { backUp, exportProfile, restoreProfile, restoreUnfinished } from './safekeeping'
import type { BackupFailureCode, KeptProfile, RestoreFailureCode } from './safekeeping'
import { saveFailure } from './save-failure'
import type { SaveFailureCode } from './save-failure'

export interface ProfileOptions {
  readonly fs: FileSystem
  readonly now: () => Date
  readonly newDeviceId: () => string
}

/** Everything Foolscap keeps for one student, in one folder that this process alone writes. */
export interface Profile extends Omit<ProfileFiles, 'refuseSaves'> {
  readonly device: string
  readonly isFirstStart: boolean
  /** Makes a backup if one is due (or at any rate), and answers its name, or null when it is too early. */
  readonly backUp: (options?: {
    readonly isForced: boolean
  }) => Promise<Result<string | null, BackupFailureCode>>
  readonly backups: () => Promise<readonly BackupEntry[]>
  /** Writes everything to one file of the student's choosing. */
  readonly exportTo: (path: string) => Promise<Result<void, BackupFailureCode>>
  /** Replaces everything by what a backup holds, all or nothing. When it did, open the profile again. */
  readonly restore: (text: string) => Promise<Result<{ readonly undo: string | null }, RestoreFailureCode>>
}

/** Opens the profile in a folder, made if it is not there, after finishing a restore that was cut off. */
export async function openProfile(
  folder: string,
  { fs, now, newDeviceId }: ProfileOptions,
): Promise<Result<Profile, SaveFailureCode | 'restore-unfinished'>> {
  try {
    await completeRestore(fs, folder)
    await makeFolders(fs, folder)
    const { meta, isFirstStart } = await openMeta(fs, folder, newDeviceId)
    const { device } = meta.data
    const { backups } = profileFolders(folder)
    const kept: KeptProfile = { fs, folder, device, now }

    const files = filesOf(fs, folder, meta, {
      of: (name) => copiesInBackups(fs, backups, name),
      keepAll: async () => (await backUp(kept, true)).ok,
    })
    return success({
      ...files,
      device,
      isFirstStart,
      backUp: ({ isForced } = { isForced: false }) => backUp(kept, isForced),
      backups: () => listBackups(fs, backups),
      exportTo: async (path) => {
        await files.flush()
        return exportProfile(kept, path)
      },
      restore: (text) => restoreProfile(kept, files, text, newDeviceId),
    })
  } catch (error) {
    return error instanceof UnreadableJournal ? restoreUnfinished() : saveFailure(error)
  }
}

/** Where a folder cannot be made, what is there can still be read, and the first save will tell. */
async function makeFolders(fs: FileSystem, folder: string): Promise<void> {
  const inside = ['progress/log', 'attempts', 'notes'].map((name) => join(folder, name))
  try {
    for (const path of inside) await fs.makeFolder(path)
    for (const path of [join(folder, 'progress'), folder]) await syncFolder(fs, path)
  } catch {
    return
  }
}
