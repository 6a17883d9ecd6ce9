import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import { Low } from 'lowdb'
import { nodeFileSystem } from '#electron/main/storage/file-system'
import { openEntries, openWords, withWord } from '../electron/storage/builders'
import type { Words } from '../electron/storage/builders'

/*
 * A program that saves number after number and says each one once storage has said that it is saved, until it is killed:
 * `program.mjs document|log|stock FOLDER FIRST`.
 */
const [, , kind, folder = '.', first = '1'] = process.argv

const savers: Record<string, () => Promise<(seq: number) => Promise<boolean>>> = {
  document: async () => {
    const document = await openWords(folder, { fs: nodeFileSystem })
    return async (seq) => (await document.update(withWord(String(seq)))).ok
  },
  log: async () => {
    const log = await openEntries(folder)
    return async (seq) => (await log.append([{ seq, text: `entry ${seq}` }])).ok
  },
  // lowdb's own adapter: the control that shows what a test can find.
  stock: async () => {
    const db = new Low<Words>(new JSONFile(join(folder, 'stock.json')), { words: [] })
    await db.read()
    return async (seq) => {
      await db.update(({ words }) => words.push(String(seq)))
      return true
    }
  },
}

const save = await savers[kind ?? '']?.()
for (let seq = Number(first); save !== undefined && (await save(seq)); seq++) process.stdout.write(`${seq}\n`)
