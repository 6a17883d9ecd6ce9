import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { renamePatiently, writeDurably } from './durable-write'
import { openSealed, seal } from './envelope'
import { listIfThere, readIfThere, syncFolder } from './file-system'
import type { FileSystem } from './file-system'
import { defineFormat } from './format'
import type { FileTexts } from './profile-texts'
import { PARTS, profileFolders } from './profile-layout'

/*
 * A restore replaces all or nothing, wherever it is cut off. The new files are prepared beside the old ones; then a
 * journal is written, and from that moment the restore is decided: every start carries on with it until it is done.
 * Before that moment, every start clears the preparations away. The old files are moved to quarantine, never deleted.
 */

const journalFormat = defineFormat({
  version: 1,
  schema: v.object({ replacedFolder: v.string(), parts: v.array(v.picklist(PARTS)) }),
  migrations: [],
})

export class UnreadableJournal extends Error {}

/** Prepares the files and decides the restore. Answers where in the folder the old ones will lie. */
export async function decideRestore(fs: FileSystem, folder: string, files: FileTexts): Promise<string> {
  const { restoring, prepared } = profileFolders(folder)
  await fs.remove(restoring)
  await fs.makeFolder(prepared)
  for (const [name, text] of Object.entries(files)) {
    await fs.makeFolder(dirname(join(prepared, name)))
    await writeDurably(fs, join(prepared, name), text)
  }
  for (const path of foldersOf(Object.keys(files))) await syncFolder(fs, join(prepared, path))
  await syncFolder(fs, restoring)
  await syncFolder(fs, folder)

  const parts = PARTS.filter((part) => Object.keys(files).some((name) => name.split('/')[0] === part))
  const journal = { replacedFolder: `replaced-${randomUUID()}`, parts }
  await writeDurably(fs, journalPath(folder), seal(journalFormat.version, journal))
  return join('quarantine', journal.replacedFolder)
}

/** Carries a decided restore to its end and clears an undecided one away. Can itself be cut off and run again. */
export async function completeRestore(fs: FileSystem, folder: string): Promise<'nothing' | 'completed'> {
  const { restoring, quarantine } = profileFolders(folder)
  const bytes = await readIfThere(fs, journalPath(folder))
  if (bytes === null) {
    await fs.remove(restoring)
    return 'nothing'
  }
  const journal = openSealed(journalFormat, bytes.toString())
  if (journal.kind !== 'current') throw new UnreadableJournal('the journal of a restore cannot be read')

  const replaced = join(quarantine, journal.data.replacedFolder)
  await fs.makeFolder(replaced)
  for (const part of PARTS) await replacePart(fs, folder, part, replaced, journal.data.parts.includes(part))
  for (const changed of [replaced, quarantine, folder]) await syncFolder(fs, changed)

  // The journal goes for good before anything else may change: it must not move aside what is written from now on.
  await fs.remove(journalPath(folder))
  await syncFolder(fs, restoring)
  await fs.remove(restoring)
  return 'completed'
}

/** While the new part still lies prepared, what is in its place is old. */
async function replacePart(
  fs: FileSystem,
  folder: string,
  part: string,
  replaced: string,
  hasNew: boolean,
): Promise<void> {
  const { prepared } = profileFolders(folder)
  const isDone = hasNew && !(await isThere(fs, prepared, part))
  if (isDone) return
  if (await isThere(fs, folder, part)) await renamePatiently(fs, join(folder, part), join(replaced, part))
  if (hasNew) await renamePatiently(fs, join(prepared, part), join(folder, part))
}

async function isThere(fs: FileSystem, folder: string, name: string): Promise<boolean> {
  const entries = await listIfThere(fs, folder)
  return entries.some((entry) => entry.name === name)
}

function journalPath(folder: string): string {
  return join(profileFolders(folder).restoring, 'journal.json')
}

/** Every folder on the way to these files, deepest first, the top last. */
function foldersOf(names: readonly string[]): string[] {
  const folders = new Set(['.'])
  for (const name of names) {
    for (let path = dirname(name); path !== '.'; path = dirname(path)) folders.add(path)
  }
  return [...folders].sort((a, b) => b.split('/').length - a.split('/').length || (a < b ? 1 : -1))
}
