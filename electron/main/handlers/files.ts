import type { FileFormat, InputOf, Verbs } from '@/bridge/contract'
import { failure, success } from '@/domain/result'
import { writeDurably } from '../storage/durable-write'
import type { FileSystem } from '../storage/file-system'
import { saveFailure } from '../storage/save-failure'

/** What giving out a file asks of the desktop. */
export interface FilesDesk {
  readonly fs: FileSystem
  /** Asks where to save; null when the student would rather not. */
  readonly chooseFile: (name: string, format: FileFormat) => Promise<string | null>
  /** A page of HTML as a PDF; nothing in it runs, and nothing is fetched for it. */
  readonly printPage: (html: string) => Promise<Uint8Array>
}

type GivenFile = InputOf<'saveFile'>

const UNFIT = 'A PDF is made from a page, and Markdown from text. Nothing was saved.'
const NOT_SAVED = 'The file could not be saved there. Your attempts are safe; choose another place.'
const DISK_FULL =
  'The disk is full, and the file was not saved. Your attempts are safe; free some space and try again.'
const NOT_PRINTED = 'The PDF could not be made. Nothing was saved; Markdown or Word may work.'

export function fileVerbs(desk: FilesDesk): Pick<Verbs, 'saveFile'> {
  return {
    saveFile: async ({ name, format, content }) => {
      if (typeof content !== 'string' && format !== 'docx') return failure('bad-input', UNFIT)
      const path = await desk.chooseFile(fileNameOf(name), format)
      if (path === null) return success('cancelled')

      const bytes = await bytesOf({ name, format, content })
      if (bytes === null) return failure('failed', NOT_PRINTED)
      try {
        await writeDurably(desk.fs, path, bytes)
        return success('done')
      } catch (error) {
        return failure('not-saved', saveFailure(error).code === 'disk-full' ? DISK_FULL : NOT_SAVED)
      }
    },
  }

  async function bytesOf({ format, content }: GivenFile): Promise<string | Uint8Array | null> {
    if (format !== 'pdf' || typeof content !== 'string') return content
    return desk.printPage(content).catch(() => null)
  }
}

/** A name that every system takes, and no way into another folder. */
function fileNameOf(name: string): string {
  return name.replace(/[\p{Cc}/\\:*?"<>|]+/gu, '-').replace(/^\.+/, '')
}
