import { join } from 'node:path'
import * as v from 'valibot'
import { deviceSchema } from '@/domain/progress/events'
import { copiesInBackups, listBackups, readBackup } from './backups'
import { openDocument } from './document'
import type { Document } from './document'
import { openSealed } from './envelope'
import { readIfThere } from './file-system'
import type { FileSystem } from './file-system'
import { defineFormat } from './format'
import { profileFileNames } from './profile-texts'
import { isBackedUp, profileFolders } from './profile-layout'

/** What a profile knows of itself: whose device this is, and which files it has had, each with its least length. */
export const metaFormat = defineFormat({
  version: 1,
  schema: v.object({
    device: deviceSchema,
    files: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  migrations: [],
})

export type Meta = v.InferOutput<typeof metaFormat.schema>

/**
 * Opens `meta.json`. It holds nothing of the student's: lost, it is made anew with a new device id (which is always safe)
 * and with the files that are on disk or in the newest backup, so that a missing one is still missed.
 */
export async function openMeta(
  fs: FileSystem,
  folder: string,
  newDeviceId: () => string,
): Promise<{ meta: Document<Meta>; isFirstStart: boolean }> {
  const { backups, quarantine } = profileFolders(folder)
  const bytes = await readIfThere(fs, join(folder, 'meta.json')).catch(() => 'unreadable' as const)
  const isLost = bytes === null || openSealed(metaFormat, bytes.toString()).kind === 'broken'
  const files = isLost ? await knownFiles(fs, folder) : {}
  const meta = await openDocument<Meta>({
    fs,
    folder,
    name: 'meta.json',
    subject: 'The file in which Foolscap keeps the name of this device',
    quarantine,
    leastBytes: 0,
    copies: { of: (name) => copiesInBackups(fs, backups, name), keepAll: () => Promise.resolve(false) },
    replaceable: true,
    format: metaFormat,
    defaults: { device: v.parse(deviceSchema, newDeviceId()), files },
  })
  // If the disk refuses, so will the first save, and that one is told.
  if (isLost) await meta.update((data) => ({ ...data }))
  return { meta, isFirstStart: bytes === null && Object.keys(files).length === 0 }
}

async function knownFiles(fs: FileSystem, folder: string): Promise<Record<string, number>> {
  const { backups } = profileFolders(folder)
  const [newest] = await listBackups(fs, backups)
  const backup = newest === undefined ? null : await readBackup(fs, backups, newest.name)
  const inBackup = Object.entries(backup?.files ?? {}).map(
    ([name, text]) => [name, Buffer.byteLength(text)] as const,
  )
  const onDisk = (await profileFileNames(fs, folder)).filter(isBackedUp).map((name) => [name, 1] as const)
  return Object.fromEntries([...onDisk, ...inBackup])
}
