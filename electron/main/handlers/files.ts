import { basename, dirname, join } from 'node:path'
import type { InputOf, Verbs } from '@/bridge/contract'
import type { FileFormat } from '@/bridge/file-endings'
import { htmlOf } from '@/domain/practice/attempt-html'
import { failure, success } from '@/domain/result'
import { ORDINARY, writeDurably } from '../storage/durable-write'
import type { FileSystem } from '../storage/file-system'
import { saveFailure } from '../storage/save-failure'
import { fileNameOf, hasEnding, withEnding } from './file-names'

/** What giving out a file asks of the desktop. */
export interface FilesDesk {
  readonly fs: FileSystem
  /** Asks where to save; null when the student would rather not. */
  readonly chooseFile: (name: string, format: FileFormat) => Promise<string | null>
  /** A page of HTML as a PDF; nothing in it runs, and nothing is fetched for it. */
  readonly printPage: (html: string) => Promise<Uint8Array>
  /** Hears of what went wrong without anyone expecting it. */
  readonly onSurprise: (error: unknown) => void
}

const NOT_SAVED = 'The file could not be saved there. Your attempts are safe; choose another place.'
const DISK_FULL =
  'The disk is full, and the file was not saved. Your attempts are safe; free some space and try again.'
const NOT_PRINTED = 'The PDF could not be made. Nothing was saved; Markdown or Word may work.'

export function fileVerbs(desk: FilesDesk): Pick<Verbs, 'saveFile'> {
  return {
    saveFile: async (file) => {
      const chosen = await desk.chooseFile(fileNameOf(file.name), file.format)
      if (chosen === null) return success(null)

      const bytes = await bytesOf(file)
      if (bytes === null) return failure('failed', NOT_PRINTED)
      try {
        const path = await endedPath(chosen, file.format)
        await writeDurably(desk.fs, path, bytes, { mode: ORDINARY })
        return success(basename(path))
      } catch (error) {
        return failure('not-saved', saveFailure(error).code === 'disk-full' ? DISK_FULL : NOT_SAVED)
      }
    },
  }

  async function bytesOf({ format, content }: InputOf<'saveFile'>): Promise<string | Uint8Array | null> {
    if (format !== 'pdf') return content
    return desk.printPage(htmlOf(content)).catch((error: unknown) => {
      desk.onSurprise(error)
      return null
    })
  }

  async function endedPath(path: string, format: FileFormat): Promise<string> {
    if (hasEnding(path)) return path
    const folder = dirname(path)
    const there = new Set((await desk.fs.list(folder)).map(({ name }) => name))
    return join(
      folder,
      withEnding(basename(path), format, (name) => there.has(name)),
    )
  }
}
