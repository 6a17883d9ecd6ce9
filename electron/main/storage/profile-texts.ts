import { join } from 'node:path'
import { unseal } from './envelope'
import { listIfThere, readIfThere } from './file-system'
import type { FileSystem } from './file-system'
import { readLines } from './log-lines'
import { PARTS, isBackedUp, isLogName, isProfileFile } from './profile-layout'

/** Names and texts of files. */
export type FileTexts = Readonly<Record<string, string>>

/** The names of all the profile's own files on disk, sorted. */
export async function profileFileNames(fs: FileSystem, folder: string): Promise<string[]> {
  const names: string[] = []
  const walk = async (path: string): Promise<void> => {
    for (const { name, isFolder } of await listIfThere(fs, join(folder, path))) {
      const inside = path === '' ? name : `${path}/${name}`
      if (!isFolder) names.push(inside)
      else if (path !== '' || PARTS.some((part) => part === name)) await walk(inside)
    }
  }
  await walk('')
  return names.filter(isProfileFile).sort()
}

/** What is on disk of the files that belong in a backup. */
export interface FoundTexts {
  readonly texts: FileTexts
  /** The bytes of those that do not check out. */
  readonly damaged: ReadonlyMap<string, Buffer>
}

/** Reads every file that belongs in a backup. */
export async function readForBackup(fs: FileSystem, folder: string): Promise<FoundTexts> {
  const texts: Record<string, string> = {}
  const damaged = new Map<string, Buffer>()
  for (const name of (await profileFileNames(fs, folder)).filter(isBackedUp)) {
    const bytes = await readIfThere(fs, join(folder, name))
    if (bytes === null) continue
    const text = isLogName(name) ? wholeLines(bytes) : bytes.toString()
    if (checksOut(name, text)) texts[name] = text
    else damaged.set(name, bytes)
  }
  return { texts, damaged }
}

/** An append may be under way: what follows the last newline is not saved yet. */
function wholeLines(bytes: Buffer): string {
  return bytes.subarray(0, bytes.lastIndexOf('\n') + 1).toString()
}

/** Whether the text is, byte for byte, as storage wrote it. */
export function checksOut(name: string, text: string): boolean {
  return isLogName(name) ? readLines(Buffer.from(text)).isClean : unseal(text) !== null
}
