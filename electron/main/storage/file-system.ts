import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** What storage does with an open file. */
export type OpenFile = Pick<FileHandle, 'writeFile' | 'stat' | 'truncate' | 'datasync' | 'sync' | 'close'>

/** One thing found in a folder. */
export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
}

/** The few calls through which everything here reaches the disk; tests wrap the real one to make a call fail. */
export interface FileSystem {
  readonly readFile: (path: string) => Promise<Buffer>
  readonly open: (path: string, flags: string | number, mode?: number) => Promise<OpenFile>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly list: (folder: string) => Promise<FolderEntry[]>
  readonly makeFolder: (folder: string) => Promise<void>
  /** Removes a file, or a folder with all that is in it; what is not there is no error. */
  readonly remove: (path: string) => Promise<void>
}

/** The real file system. */
export const nodeFileSystem: FileSystem = {
  readFile: (path) => readFile(path),
  open: (path, flags, mode) => open(path, flags, mode),
  rename: (from, to) => rename(from, to),
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
  },
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
}

/** The system's code of an error (`ENOENT`, `ENOSPC` …), if it has one. */
export function errorCode(error: unknown): string | undefined {
  const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string'
  return hasCode ? String(error.code) : undefined
}

/** The file's bytes, or null when there is no such file. Any other failure is thrown: unreadable is not missing. */
export async function readIfThere(fs: FileSystem, path: string): Promise<Buffer | null> {
  try {
    return await fs.readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** What is in a folder; nothing when there is no such folder. */
export async function listIfThere(fs: FileSystem, folder: string): Promise<FolderEntry[]> {
  try {
    return await fs.list(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Makes a rename, a new file or a removal in this folder survive a power cut. Windows has no such call. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
