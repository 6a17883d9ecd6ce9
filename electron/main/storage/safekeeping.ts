import { failure, success } from '@/domain/result'
import type { Result } from '@/domain/result'
import { openBackup, sealBackup } from './backup-file'
import { addBackup } from './backups'
import { writeDurably } from './durable-write'
import { seal } from './envelope'
import type { FileSystem } from './file-system'
import type { ProfileFiles } from './profile-files'
import { profileFolders } from './profile-layout'
import { metaFormat } from './profile-meta'
import { readForBackup } from './profile-texts'
import { completeRestore, decideRestore } from './restore'
import { saveFailure } from './save-failure'
import type { SaveFailureCode } from './save-failure'

/** Which profile is kept safe, and with what. */
export interface KeptProfile {
  readonly fs: FileSystem
  readonly folder: string
  readonly device: string
  readonly now: () => Date
}

export type BackupFailureCode = SaveFailureCode | 'damaged'
export type RestoreFailureCode = BackupFailureCode | 'newer' | 'restore-unfinished'

/** Makes a backup if one is due (or at any rate), and answers its name, or null when it is too early. */
export async function backUp(
  { fs, folder, device, now }: KeptProfile,
  isForced: boolean,
): Promise<Result<string | null, BackupFailureCode>> {
  try {
    const files = await readForBackup(fs, folder)
    if (!files.ok) return files
    const { backups } = profileFolders(folder)
    return success(await addBackup(fs, backups, { files: files.value, device, now: now(), isForced }))
  } catch (error) {
    return saveFailure(error)
  }
}

/** Writes everything to one file of the student's choosing. */
export async function exportProfile(
  { fs, folder, device, now }: KeptProfile,
  path: string,
): Promise<Result<void, BackupFailureCode>> {
  try {
    const files = await readForBackup(fs, folder)
    if (!files.ok) return files
    await writeDurably(fs, path, sealBackup({ madeAt: now().toISOString(), device, files: files.value }))
    return success(undefined)
  } catch (error) {
    return saveFailure(error)
  }
}

/**
 * Replaces everything by what a backup holds, all or nothing, under a new device id. The state before becomes a backup
 * first (`undo`); if it is too damaged for one (null), it is whole in quarantine. Saves are refused from here on, unless
 * it fails before anything is replaced.
 */
export async function restoreProfile(
  profile: KeptProfile,
  files: ProfileFiles,
  text: string,
  newDeviceId: () => string,
): Promise<Result<{ readonly undo: string | null }, RestoreFailureCode>> {
  const { fs, folder } = profile
  const backup = openBackup(text)
  if (!backup.ok) return backup

  files.refuseSaves('A backup is being restored.')
  await files.flush()
  const undo = await backUp(profile, true)
  if (!undo.ok && undo.code !== 'damaged') {
    files.refuseSaves(null)
    return undo
  }
  try {
    const restored = backup.value.files
    await decideRestore(fs, folder, { ...restored, 'meta.json': newMeta(restored, newDeviceId()) })
  } catch (error) {
    files.refuseSaves(null)
    return saveFailure(error)
  }
  try {
    await completeRestore(fs, folder)
    return success({ undo: undo.ok ? undo.value : null })
  } catch {
    return restoreUnfinished()
  }
}

/** A restore is decided and not done: only the next start can finish it. */
export function restoreUnfinished(): Extract<Result<never, 'restore-unfinished'>, { ok: false }> {
  return failure('restore-unfinished', 'A restore did not get to its end. Start Foolscap again to finish it.')
}

function newMeta(files: Readonly<Record<string, string>>, device: string): string {
  const lengths = Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)] as const)
  return seal(metaFormat.version, { device, files: Object.fromEntries(lengths) })
}
