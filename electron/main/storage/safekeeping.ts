import * as v from 'valibot'
import { deviceSchema } from '@/domain/progress/events'
import { failure, success } from '@/domain/result'
import type { Result } from '@/domain/result'
import { openBackup, sealBackup } from './backup-file'
import { checkContents } from './content-checks'
import type { FileCheck } from './content-checks'
import { writeDurably } from './durable-write'
import { seal } from './envelope'
import { contentOf } from './keep-backups'
import type { BackUp, KeptProfile } from './keep-backups'
import type { ProfileFiles } from './profile-files'
import { metaFormat } from './profile-meta'
import { completeRestore, decideRestore } from './restore'
import { saveFailure } from './save-failure'
import type { SaveFailureCode } from './save-failure'

export type RestoreFailureCode = SaveFailureCode | 'damaged' | 'newer' | 'restore-unfinished'

/** What a restore has left behind. */
export interface Restored {
  /** The backup of the state before. */
  readonly undo: string
  /** Where the files of the state before lie, if some were too damaged to be in that backup as they were. */
  readonly damagedLieIn: string | null
}

/** Writes everything to one file of the student's choosing, and answers which files were damaged. */
export async function exportProfile(
  profile: KeptProfile,
  path: string,
): Promise<Result<{ readonly damaged: readonly string[] }, SaveFailureCode>> {
  const { fs, device, now } = profile
  try {
    const content = await contentOf(profile)
    await writeDurably(fs, path, sealBackup({ madeAt: now().toISOString(), device, ...content }))
    return success({ damaged: content.damaged })
  } catch (error) {
    return saveFailure(error)
  }
}

/** What a restore needs besides the profile. */
export interface RestoreTools {
  readonly files: ProfileFiles
  readonly backUp: BackUp
  readonly newDeviceId: () => string
  readonly checks: readonly FileCheck[]
}

/**
 * Replaces everything by what a backup holds, all or nothing, under a new device id, once every file in it is known to be
 * readable. The state before becomes a backup first. Saves are refused from here on, unless it fails before anything is
 * replaced.
 */
export async function restoreProfile(
  { fs, folder }: KeptProfile,
  text: string,
  { files, backUp, newDeviceId, checks }: RestoreTools,
): Promise<Result<Restored, RestoreFailureCode>> {
  const backup = openBackup(text)
  if (!backup.ok) return backup
  const restored = backup.value.files
  const checked = checkContents(restored, checks)
  if (!checked.ok) return checked

  files.refuseSaves('A backup is being restored.')
  await files.flush()
  const undo = await backUp(true)
  if (!undo.ok) {
    files.refuseSaves(null)
    return undo
  }
  let replacedIn: string
  try {
    replacedIn = await decideRestore(fs, folder, {
      ...restored,
      'meta.json': newMeta(restored, newDeviceId()),
    })
  } catch (error) {
    files.refuseSaves(null)
    return saveFailure(error)
  }
  try {
    await completeRestore(fs, folder)
  } catch {
    return restoreUnfinished()
  }
  const { name = '', damaged = [] } = undo.value ?? {}
  return success({ undo: name, damagedLieIn: damaged.length === 0 ? null : replacedIn })
}

/** A restore is decided and not done: only the next start can finish it. */
export function restoreUnfinished(): Extract<Result<never, 'restore-unfinished'>, { ok: false }> {
  return failure('restore-unfinished', 'A restore did not get to its end. Start Foolscap again to finish it.')
}

function newMeta(files: Readonly<Record<string, string>>, device: string): string {
  const lengths = Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)] as const)
  return seal(metaFormat.version, {
    device: v.parse(deviceSchema, device),
    files: Object.fromEntries(lengths),
  })
}
