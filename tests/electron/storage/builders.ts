import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { openDocument } from '#electron/main/storage/document'
import type { DocumentOptions } from '#electron/main/storage/document'
import { nodeFileSystem } from '#electron/main/storage/file-system'
import { defineFormat } from '#electron/main/storage/format'
import { openLog } from '#electron/main/storage/log'
import type { AppendLogOptions } from '#electron/main/storage/append-log'
import type { FilePlace, OlderCopies } from '#electron/main/storage/older-copies'

export interface Words {
  words: string[]
}

export interface Entry {
  seq: number
  text: string
}

export const wordsFormat = defineFormat<Words>({
  version: 1,
  schema: v.strictObject({ words: v.array(v.string()) }),
  migrations: [],
})

export const entrySchema: v.GenericSchema<unknown, Entry> = v.strictObject({
  seq: v.number(),
  text: v.string(),
})

export const noCopies: OlderCopies = { of: () => Promise.resolve([]), keepAll: () => Promise.resolve(false) }

/** Backups that hold these bytes of the file, oldest first. */
export function copiesWith(...texts: (string | Buffer)[]): OlderCopies {
  const copies = texts.map((text, index) => ({
    madeAtMs: index + 1,
    read: () => Promise.resolve(Buffer.from(text)),
  }))
  return { of: () => Promise.resolve([...copies]), keepAll: () => Promise.resolve(true) }
}

function aPlace(folder: string, name: string): FilePlace {
  const quarantine = join(folder, 'quarantine')
  return {
    fs: nodeFileSystem,
    folder,
    name,
    subject: 'Your file',
    quarantine,
    copies: noCopies,
    leastBytes: 0,
  }
}

export function openWords(folder: string, options: Partial<DocumentOptions<Words>> = {}) {
  return openDocument<Words>({
    ...aPlace(folder, 'words.json'),
    format: wordsFormat,
    defaults: { words: [] },
    ...options,
  })
}

export function openEntries(folder: string, options: Partial<AppendLogOptions<Entry>> = {}) {
  return openLog<Entry>({ ...aPlace(folder, 'entries.log'), schema: entrySchema, ...options })
}

export function withWord(word: string): (data: Words) => Words {
  return ({ words }) => ({ words: [...words, word] })
}

export function anEntry(seq: number, text = `entry ${seq}`): Entry {
  return { seq, text }
}

/** Writes a file, its folder too. */
export async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** Everything in quarantine, as text. */
export async function quarantined(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'quarantine')).catch(() => [])
  return Promise.all(names.map((name) => readFile(join(folder, 'quarantine', name), 'latin1')))
}
