import type { FileSystem } from './file-system'

/** More than any student writes; a film chosen by mistake is not read into memory. */
const MOST_BYTES = 400_000_000

/** The text of a file that a student chose as a backup; null when it cannot be read. */
export async function readBackupFile(fs: FileSystem, path: string): Promise<string | null> {
  try {
    const file = await fs.open(path, 'r')
    const { size } = await file.stat().finally(() => file.close())
    return size > MOST_BYTES ? null : (await fs.readFile(path)).toString()
  } catch {
    return null
  }
}
