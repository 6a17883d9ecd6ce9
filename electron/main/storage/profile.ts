import { join } from 'node:path'
import { failure, success } from '@/domain/result'
import type { Result } from '@/domain/result'
import { copiesInBackups, listBackups } from './backups'
import type { BackupEntry } from './backups'
import type { FileCheck } from './content-checks'
import { syncFolder } from './file-system'
import type { FileSystem } from './file-system'
import { keepBackups } from './keep-backups'
import type { BackUp, KeptProfile, MadeBackup } from './keep-backups'
import { filesOf } from './profile-files'
import type { ProfileFiles } from './profile-files'
import { profileFolders } from './profile-layout'
import { openMeta } from './profile-meta'
import { UnreadableJournal, completeRestore } from './restore'
import { exportProfile, restoreProfile, restoreUnfinished } from './safekeeping'
import type { Restored, RestoreFailureCode } from './safekeeping'
import { saveFailure } from './save-failure'
import type { SaveFailureCode } from './save-failure'
import { inTurns } from '../turns'

export interface ProfileOptions {
  readonly fs: FileSystem
  readonly now: () => Date
  readonly newDeviceId: () => string
  /** What each file of a backup must hold before it is restored. */
  readonly checks: readonly FileCheck[]
}

/** Everything Foolscap keeps for one student, in one folder that this process alone writes. */
export interface Profile extends Omit<ProfileFiles, 'refuseSaves' | 'changes'> {
  readonly device: string
  readonly isFirstStart: boolean
  /** Makes a backup if one is due (or at any rate); null when it is too early. */
  readonly backUp: (options?: {
    readonly isForced: boolean
  }) => Promise<Result<MadeBackup | null, SaveFailureCode>>
  readonly backups: () => Promise<readonly BackupEntry[]>
  /** Writes everything to one file of the student's choosing, and answers which files were damaged. */
  readonly exportTo: (
    path: string,
  ) => Promise<Result<{ readonly damaged: readonly string[] }, SaveFailureCode>>
  /** Replaces everything by what a backup holds, all or nothing. When it did, open the profile again. */
  readonly restore: (text: string) => Promise<Result<Restored, RestoreFailureCode>>
}

/** Opens the profile in a folder, made if it is not there, after finishing a restore that was cut off. */
export async function openProfile(
  folder: string,
  { fs, now, newDeviceId, checks }: ProfileOptions,
): Promise<Result<Profile, SaveFailureCode | 'restore-unfinished'>> {
  try {
    await completeRestore(fs, folder)
    await makeFolders(fs, folder)
    const { meta, isFirstStart } = await openMeta(fs, folder, newDeviceId)
    const { device } = meta.data
    const { backups } = profileFolders(folder)
    const kept: KeptProfile = { fs, folder, device, now }

    // A backup made while a restore replaces part after part would hold half of each state.
    const inTurn = inTurns()
    let isReplaced = false
    const files = filesOf(fs, folder, meta, {
      of: (name) => copiesInBackups(fs, backups, name),
      keepAll: async () => (await inTurn(() => backUp(true))).ok,
    })
    const keep = keepBackups(kept, files.changes)
    const backUp: BackUp = (isForced) => (isReplaced ? Promise.resolve(success(null)) : keep(isForced))

    return success({
      ...files,
      device,
      isFirstStart,
      backUp: ({ isForced } = { isForced: false }) => inTurn(() => backUp(isForced)),
      backups: () => listBackups(fs, backups),
      exportTo: (path) =>
        inTurn(async () => {
          if (isReplaced) return failure('read-only', 'A backup has been restored since. Please try again.')
          await files.flush()
          return exportProfile(kept, path)
        }),
      restore: (text) =>
        inTurn(async () => {
          if (isReplaced) return restoreUnfinished()
          const restored = await restoreProfile(kept, text, { files, backUp, newDeviceId, checks })
          isReplaced = restored.ok || restored.code === 'restore-unfinished'
          return restored
        }),
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
