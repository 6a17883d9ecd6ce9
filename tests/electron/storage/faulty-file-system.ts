import { nodeFileSystem } from '#electron/main/storage/file-system'
import type { FileSystem, OpenFile } from '#electron/main/storage/file-system'

/** What the failing call does before it fails. */
export type FaultKind = 'before' | 'after' | 'half'

export interface FaultyFileSystem {
  readonly fs: FileSystem
  /** How many calls have been made. */
  readonly calls: () => number
  /** Makes every call from number k on (1 is the next) fail until `mend`. */
  readonly breakAt: (k: number, fault?: Fault) => void
  readonly mend: () => void
}

export interface Fault {
  readonly code?: string
  readonly kind?: FaultKind
  /** One call alone fails, or all from then on. */
  readonly isLasting?: boolean
}

/** The real file system, in which a chosen call fails: not made at all, made and denied, or (writing) made by half. */
export function faultyFileSystem(real: FileSystem = nodeFileSystem): FaultyFileSystem {
  let count = 0
  let failAt = Infinity
  let fault: Required<Fault> = { code: 'EIO', kind: 'before', isLasting: false }

  const attempt = async <T>(
    call: () => Promise<T>,
    half: () => Promise<unknown> = () => Promise.resolve(),
  ) => {
    count += 1
    const fails = fault.isLasting ? count >= failAt : count === failAt
    if (!fails) return call()
    if (fault.kind === 'after') await call()
    if (fault.kind === 'half') await half()
    throw Object.assign(new Error(`${fault.code}: made to fail`), { code: fault.code })
  }

  const faultyFile = (file: OpenFile): OpenFile => ({
    writeFile: (data, options) =>
      attempt(
        () => file.writeFile(data, options),
        () => file.writeFile(Buffer.from(data as Uint8Array).subarray(0, (data as Uint8Array).length / 2)),
      ),
    stat: ((...args: []) => attempt(() => file.stat(...args))) as OpenFile['stat'],
    truncate: (length) => attempt(() => file.truncate(length)),
    datasync: () => attempt(() => file.datasync()),
    sync: () => attempt(() => file.sync()),
    // A handle is always given back to the system, or the test itself would run out of them.
    close: () =>
      attempt(
        () => file.close(),
        () => file.close(),
      ).catch(async (error: unknown) => {
        await file.close().catch(() => undefined)
        throw error
      }),
  })

  const fs: FileSystem = {
    readFile: (path) => attempt(() => real.readFile(path)),
    open: (path, flags, mode) => {
      let opened: OpenFile | null = null
      const open = async () => (opened = await real.open(path, flags, mode))
      return attempt(async () => faultyFile(await open())).catch(async (error: unknown) => {
        await opened?.close()
        throw error
      })
    },
    rename: (from, to) => attempt(() => real.rename(from, to)),
    list: (folder) => attempt(() => real.list(folder)),
    makeFolder: (folder) => attempt(() => real.makeFolder(folder)),
    remove: (path) => attempt(() => real.remove(path)),
  }

  return {
    fs,
    calls: () => count,
    breakAt: (k, { code = 'EIO', kind = 'before', isLasting = false } = {}) => {
      failAt = count + k
      fault = { code, kind, isLasting }
    },
    mend: () => {
      failAt = Infinity
    },
  }
}

/** The same file as a plain object, so that single calls can be replaced. */
export function plainFile(file: OpenFile): OpenFile {
  return {
    writeFile: (data, options) => file.writeFile(data, options),
    stat: file.stat.bind(file),
    truncate: (length) => file.truncate(length),
    datasync: () => file.datasync(),
    sync: () => file.sync(),
    close: () => file.close(),
  }
}

/** The real file system, noting what is asked of it. */
export function recordingFileSystem(calls: string[]): FileSystem {
  return {
    ...nodeFileSystem,
    open: async (path, flags, mode) => {
      calls.push(`open ${flags}`)
      const file = await nodeFileSystem.open(path, flags, mode)
      const noted = Object.entries(plainFile(file)).map(([name, call]) => [
        name,
        (...args: unknown[]): unknown => {
          calls.push(name)
          return (call as (...args: unknown[]) => unknown)(...args)
        },
      ])
      return Object.fromEntries(noted) as OpenFile
    },
    rename: (from, to) => {
      calls.push('rename')
      return nodeFileSystem.rename(from, to)
    },
  }
}

/** The real file system without the waiting for the disk: for many small cases in which no power is cut. */
export const unsyncedFileSystem: FileSystem = {
  ...nodeFileSystem,
  open: async (path, flags, mode) => ({
    ...plainFile(await nodeFileSystem.open(path, flags, mode)),
    sync: () => Promise.resolve(),
    datasync: () => Promise.resolve(),
  }),
}
