import { join } from 'node:path'
import type * as v from 'valibot'
import { failure, success } from '@/domain/result'
import { openDocument } from './document'
import type { Document } from './document'
import { readIfThere } from './file-system'
import type { FileSystem } from './file-system'
import type { Format } from './format'
import { openLog } from './log'
import type { Log } from './log'
import { recordsWith } from './log-lines'
import type { FilePlace, OlderCopies } from './older-copies'
import { profileFileNames } from './profile-texts'
import { isBackedUp, isProfileFile, profileFolders } from './profile-layout'
import type { Meta } from './profile-meta'
import { saveFailure } from './save-failure'
import type { Saved } from './save-failure'
import type { StorageState } from './storage-state'

/** What the student should be told about one file. */
export interface StorageReport {
  readonly name: string
  readonly state: StorageState
}

export interface ProfileDocument<T> {
  /** How a message begins: “Your settings file”. */
  readonly subject: string
  readonly format: Format<T>
  readonly defaults: T
  /**
   * True for a file that holds nothing of the student's: with no usable copy it is made anew. `with-loss` for one that begins anew
   * although it did, because nothing else could be saved beside it.
   */
  readonly replaceable?: boolean | 'with-loss'
}

export interface ProfileLog<Entry> {
  readonly subject: string
  readonly schema: v.GenericSchema<unknown, Entry>
}

/** The files of a profile: each opened once, remembered once it exists, and told about when it was not found well. */
export interface ProfileFiles {
  /** Every file that was not found well. */
  readonly reports: () => readonly StorageReport[]
  /** Adds what only those who understand the entries can see. */
  readonly report: (report: StorageReport) => void
  readonly document: <T extends object>(name: string, options: ProfileDocument<T>) => Promise<Document<T>>
  readonly log: <Entry>(name: string, options: ProfileLog<Entry>) => Promise<Log<Entry>>
  /** The files of a folder (`attempts`): those on disk, and those that should be. */
  readonly names: (folder: string) => Promise<string[]>
  /** How long each file of a folder is on disk; null for one that cannot be told or is not there. */
  readonly lengths: (folder: string) => Promise<ReadonlyMap<string, number | null>>
  /** Takes a file away on purpose: a journal no longer needed, or a lost file that the student gives up. */
  readonly discard: (name: string) => Promise<Saved>
  /** The entries of a log, as JSON, that have this text in them. The others are not even read as lines. */
  readonly search: (name: string, text: string) => Promise<readonly string[]>
  readonly flush: () => Promise<void>
  /** Flushes and notes how long each log is, so that one cut short is noticed. */
  readonly close: () => Promise<void>
  /** Counts what may have changed the files that belong in a backup: up at the beginning and at the end of each change. */
  readonly changes: () => number
  /** Refuses every save from now on, or (null) no longer. */
  readonly refuseSaves: (message: string | null) => void
}

type OpenedFile = Pick<Document<unknown>, 'state' | 'flush'> & { readonly lengthBytes?: number }

export function filesOf(
  fs: FileSystem,
  folder: string,
  meta: Document<Meta>,
  copies: OlderCopies,
): ProfileFiles {
  const { quarantine } = profileFolders(folder)
  const opened = new Map<string, OpenedFile>([['meta.json', meta]])
  const seenFromOutside = new Map<string, StorageReport>()
  const taken = new Set(['meta.json'])
  // A newer Foolscap has been here: nothing is touched, whatever the versions of the single files.
  const lock = meta.state.kind === 'read-only' && meta.state.code === 'newer' ? meta.state : null
  let refusal = lock === null ? null : failure('read-only', lock.message)

  const placeOf = (name: string, subject: string): FilePlace => {
    if (!isProfileFile(name)) throw new TypeError(`${name} is no file of a profile`)
    // Two of one file would each write over what the other has saved.
    if (taken.has(name)) throw new TypeError(`${name} is open already`)
    taken.add(name)
    return { fs, folder, name, subject, quarantine, copies, leastBytes: meta.data.files[name] ?? 0 }
  }

  /** After the file itself, so that a file is never missed that never was. */
  const remember = async (name: string, bytes: number): Promise<void> => {
    if (meta.data.files[name] === bytes) return
    await meta.update((data) => ({ ...data, files: { ...data.files, [name]: bytes } }))
  }

  let changes = 0
  const noteChange = (name: string): void => {
    if (isBackedUp(name)) changes += 1
  }

  /** Saves and what follows them in `meta.json`. */
  const underWay = new Set<Promise<unknown>>()
  const tracked = <T>(name: string, save: Promise<T>): Promise<T> => {
    noteChange(name)
    const ended = save.finally(() => {
      noteChange(name)
      underWay.delete(ended)
    })
    underWay.add(ended)
    return ended
  }

  const flush = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay)
    await meta.flush()
  }

  const namesUnder = async (under: string): Promise<string[]> => {
    const onDisk = await profileFileNames(fs, folder)
    const all = new Set([...onDisk, ...Object.keys(meta.data.files)])
    return [...all].filter((name) => name.startsWith(`${under}/`)).sort()
  }

  return {
    reports: () => {
      const states = [...opened].map(([name, { state }]) => ({ name, state }))
      return [...states, ...seenFromOutside.values()].filter(({ state }) => state.kind !== 'ok')
    },

    report: (report) => void seenFromOutside.set(report.name, report),

    document: async (name, options) => {
      const file = await openDocument({ ...placeOf(name, options.subject), ...options })
      opened.set(name, file)
      if (file.state.kind !== 'ok') noteChange(name)
      return {
        get data() {
          return file.data
        },
        get state() {
          return lock ?? file.state
        },
        update: async (change) => {
          if (refusal !== null) return refusal
          return tracked(
            name,
            file.update(change).then(async (saved) => {
              if (saved.ok) await remember(name, 1)
              return saved
            }),
          )
        },
        flush: file.flush,
      }
    },

    log: async (name, options) => {
      const file = await openLog({ ...placeOf(name, options.subject), ...options })
      opened.set(name, file)
      if (file.state.kind !== 'ok') noteChange(name)
      if (file.state.kind === 'recovered') await remember(name, file.lengthBytes)
      return {
        get entries() {
          return file.entries
        },
        get state() {
          return lock ?? file.state
        },
        get lengthBytes() {
          return file.lengthBytes
        },
        append: async (entries) => {
          if (refusal !== null) return refusal
          return tracked(
            name,
            file.append(entries).then(async (saved) => {
              const isNew = meta.data.files[name] === undefined
              if (saved.ok && isNew) await remember(name, file.lengthBytes)
              return saved
            }),
          )
        },
        flush: file.flush,
      }
    },

    names: namesUnder,

    lengths: async (under) => {
      const lengths = new Map<string, number | null>()
      for (const name of await namesUnder(under)) {
        lengths.set(name, await lengthOf(fs, join(folder, name)).catch(() => null))
      }
      return lengths
    },

    discard: async (name) => {
      const state = opened.get(name)?.state
      const isLocked = state?.kind === 'read-only' && state.code !== 'no-usable-copy'
      if (refusal !== null) return refusal
      if (isLocked || !isProfileFile(name)) return failure('read-only', `${name} must stay as it is.`)
      await opened.get(name)?.flush()
      const forgotten = await meta.update((data) => ({ ...data, files: without(data.files, name) }))
      if (!forgotten.ok) return forgotten
      opened.delete(name)
      taken.delete(name)
      try {
        await fs.remove(join(folder, name))
        return success(undefined)
      } catch (error) {
        return saveFailure(error)
      } finally {
        noteChange(name)
      }
    },

    search: async (name, text) => {
      if (!isProfileFile(name)) throw new TypeError(`${name} is no file of a profile`)
      return recordsWith(text, (await readIfThere(fs, join(folder, name))) ?? Buffer.alloc(0))
    },

    flush,
    changes: () => changes,

    close: async () => {
      await flush()
      const lengths: Record<string, number> = {}
      for (const [name, { lengthBytes = 0 }] of opened) if (lengthBytes > 0) lengths[name] = lengthBytes
      await meta.update((data) => ({ ...data, files: { ...data.files, ...lengths } }))
    },

    refuseSaves: (message) => {
      if (lock === null) refusal = message === null ? null : failure('read-only', message)
    },
  }
}

function without(files: Meta['files'], name: string): Meta['files'] {
  return Object.fromEntries(Object.entries(files).filter(([known]) => known !== name))
}

async function lengthOf(fs: FileSystem, path: string): Promise<number> {
  const file = await fs.open(path, 'r')
  try {
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}
