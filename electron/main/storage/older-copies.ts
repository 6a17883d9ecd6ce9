import { join } from 'node:path'
import { leftoversOf } from './durable-write'
import type { FileSystem } from './file-system'

/** An older state of a file, not yet read. */
export interface OlderCopy {
  readonly madeAtMs: number
  readonly read: () => Promise<Buffer | null>
}

/** What a file asks of the place where backups are kept. */
export interface OlderCopies {
  /** This file in each backup that can be read. */
  readonly of: (name: string) => Promise<OlderCopy[]>
  /** Keeps everything as it is on disk now, before something is rewritten on purpose; answers whether it could. */
  readonly keepAll: () => Promise<boolean>
}

/** Where a file lives and where its older copies and damaged bytes are. */
export interface FilePlace {
  readonly fs: FileSystem
  readonly folder: string
  /** Its path inside the folder, with `/`. */
  readonly name: string
  /** How a message to the student begins: “Your settings file”. */
  readonly subject: string
  readonly quarantine: string
  readonly copies: OlderCopies
  /** The length it is known to have had; 0 when nothing says that it ever was. */
  readonly leastBytes: number
}

/** The path of a place's file. */
export function pathOf({ folder, name }: FilePlace): string {
  return join(folder, name)
}

/** Whole or not, what saves that did not get to their end have left. */
export async function unfinishedSaves(place: FilePlace): Promise<OlderCopy[]> {
  const { fs } = place
  const paths = await leftoversOf(fs, pathOf(place))
  return Promise.all(
    paths.map(async (path) => {
      const file = await fs.open(path, 'r')
      try {
        const { mtimeMs } = await file.stat()
        return { madeAtMs: mtimeMs, read: () => fs.readFile(path) }
      } finally {
        await file.close()
      }
    }),
  )
}
