import { basename, join } from 'node:path'
import { backupsToKeep } from './backup-schedule'
import { openBackup, sealBackup } from './backup-file'
import type { Backup, BackupContent } from './backup-file'
import { writeDurably } from './durable-write'
import { listIfThere, readIfThere } from './file-system'
import type { FileSystem } from './file-system'
import type { OlderCopy } from './older-copies'

const SUFFIX = '.foolscap-backup'
const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.foolscap-backup$/

/** One backup in the folder. */
export interface BackupEntry {
  readonly name: string
  readonly madeAt: Date
}

/** The backups there are, newest first. */
export async function listBackups(fs: FileSystem, folder: string): Promise<BackupEntry[]> {
  const entries = await listIfThere(fs, folder)
  return entries
    .map(({ name }) => ({ name, madeAt: madeAtOf(name) }))
    .filter((entry): entry is BackupEntry => entry.madeAt !== null)
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

/** The newest that does not lie ahead: one that does was made under a wrong clock, and says nothing of what came since. */
export async function newestBackup(fs: FileSystem, folder: string, now: Date): Promise<BackupEntry | null> {
  const backups = await listBackups(fs, folder)
  return backups.find(({ madeAt }) => madeAt <= now) ?? null
}

/** A backup of the folder, if it is there and checks out. */
export async function readBackup(fs: FileSystem, folder: string, name: string): Promise<Backup | null> {
  const bytes = await readIfThere(fs, join(folder, basename(name))).catch(() => null)
  const opened = bytes === null ? null : openBackup(bytes.toString())
  return opened?.ok === true ? opened.value : null
}

/** One file as each backup has it. */
export async function copiesInBackups(fs: FileSystem, folder: string, file: string): Promise<OlderCopy[]> {
  const backups = await listBackups(fs, folder)
  return backups.map(({ name, madeAt }) => ({
    madeAtMs: madeAt.getTime(),
    read: async () => {
      const text = (await readBackup(fs, folder, name))?.files[file]
      return text === undefined ? null : Buffer.from(text)
    },
  }))
}

/** Adds a backup if something has changed since the newest, then thins the folder. Answers which one holds these files. */
export async function addBackup(
  fs: FileSystem,
  folder: string,
  content: BackupContent,
  device: string,
  now: Date,
): Promise<string> {
  const newest = await newestBackup(fs, folder, now)
  if (newest !== null && isSame(await readBackup(fs, folder, newest.name), content)) return newest.name

  await fs.makeFolder(folder)
  const name = await freeName(fs, folder, now)
  await writeDurably(fs, join(folder, name), sealBackup({ madeAt: now.toISOString(), device, ...content }))
  await thin(fs, folder, now)
  return name
}

async function thin(fs: FileSystem, folder: string, now: Date): Promise<void> {
  const backups = await listBackups(fs, folder)
  const times = backups.map(({ madeAt }) => madeAt)
  const kept = new Set(backupsToKeep(times, now).map((time) => time.getTime()))
  const obsolete = backups.filter(({ madeAt }) => !kept.has(madeAt.getTime()))
  // One that will not go today goes another time; the new backup stands.
  for (const { name } of obsolete) await fs.remove(join(folder, name)).catch(() => undefined)
}

async function freeName(fs: FileSystem, folder: string, now: Date): Promise<string> {
  const taken = new Set((await listBackups(fs, folder)).map(({ name }) => name))
  for (let timeMs = now.getTime(); ; timeMs += 1) {
    const name = `${new Date(timeMs).toISOString().replaceAll(':', '-')}${SUFFIX}`
    if (!taken.has(name)) return name
  }
}

function madeAtOf(name: string): Date | null {
  const [, day, minutes, seconds] = NAME.exec(name) ?? []
  if (day === undefined || minutes === undefined || seconds === undefined) return null
  const madeAt = new Date(`${day}:${minutes}:${seconds}`)
  return Number.isNaN(madeAt.getTime()) ? null : madeAt
}

function isSame(backup: Backup | null, { files, damaged }: BackupContent): boolean {
  if (backup === null) return false
  const names = Object.keys(files)
  return (
    names.length === Object.keys(backup.files).length &&
    names.every((name) => backup.files[name] === files[name]) &&
    backup.damaged.join() === damaged.join()
  )
}
