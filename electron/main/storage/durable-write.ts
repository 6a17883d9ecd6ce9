import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode, listIfThere, syncFolder } from './file-system'
import type { FileSystem } from './file-system'

const RENAME_PATIENCE_MS = 5_000
/** What is in the profile is the student’s alone to read. */
const PRIVATE = 0o600
/** What is given out has the rights that the system gives any new file. */
export const ORDINARY = 0o666

/** How long to wait for a file that is held, and the rights of the new one. */
interface WriteOptions {
  readonly patienceMs?: number
  readonly mode?: number
}
const FIRST_PAUSE_MS = 10

/**
 * Puts the content in place of the file so that, whatever happens, either the old or the new one is there whole, and so
 * that the new one survives a power cut once this resolves. The folder must exist.
 */
export async function writeDurably(
  fs: FileSystem,
  path: string,
  content: string | Uint8Array,
  { patienceMs = RENAME_PATIENCE_MS, mode = PRIVATE }: WriteOptions = {},
): Promise<void> {
  const temp = `${path}.${randomUUID()}.tmp`
  try {
    await writeNewFile(fs, temp, content, mode)
    await renamePatiently(fs, temp, path, patienceMs)
  } catch (error) {
    // The first error is the one to tell; a temp file left behind is found when the file is next opened.
    await fs.remove(temp).catch(() => undefined)
    throw error
  }
  await syncFolder(fs, dirname(path))
}

async function writeNewFile(
  fs: FileSystem,
  path: string,
  content: string | Uint8Array,
  mode: number,
): Promise<void> {
  const bytes = Buffer.from(content)
  const file = await fs.open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    const { size } = await file.stat()
    if (size !== bytes.length) throw shortWrite(size, bytes.length)
    await file.sync()
  } finally {
    await file.close()
  }
}

function shortWrite(size: number, expected: number): Error {
  return Object.assign(new Error(`wrote ${size} bytes of ${expected}`), { code: 'ENOSPC' })
}

/** Renames, waiting if need be: on Windows a virus scanner or a sync client may hold the file for a moment. */
export async function renamePatiently(
  fs: FileSystem,
  from: string,
  to: string,
  patienceMs = RENAME_PATIENCE_MS,
): Promise<void> {
  let waitedMs = 0
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      await fs.rename(from, to)
      return
    } catch (error) {
      const mayPass = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')
      if (!mayPass || waitedMs >= patienceMs) throw error
      const restMs = Math.min(pauseMs, patienceMs - waitedMs)
      await pause(restMs)
      waitedMs += restMs
    }
  }
}

/** The temp files that unfinished writes of this file left beside it. */
export async function leftoversOf(fs: FileSystem, path: string): Promise<string[]> {
  const prefix = `${basename(path)}.`
  const entries = await listIfThere(fs, dirname(path))
  return entries
    .filter(({ name }) => name.startsWith(prefix) && isTempName(name.slice(prefix.length)))
    .map(({ name }) => join(dirname(path), name))
}

/** Whether the name ends as those of our temp files do. */
export function isTempName(name: string): boolean {
  return /(^|\.)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/.test(name)
}
