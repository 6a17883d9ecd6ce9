import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import { openEntries, openWords } from '../electron/storage/builders'
import type { Words } from '../electron/storage/builders'

/* Prints as JSON how the writer's file is found and the numbers in it: `program.mjs document|log|stock FOLDER`. */
const [, , kind, folder = '.'] = process.argv

const readers: Record<string, () => Promise<{ state: string; numbers: number[] }>> = {
  document: async () => {
    const { state, data } = await openWords(folder)
    return { state: state.kind, numbers: data.words.map(Number) }
  },
  log: async () => {
    const { state, entries } = await openEntries(folder)
    return { state: state.kind, numbers: entries.map(({ seq }) => seq) }
  },
  stock: async () => {
    const data = await new JSONFile<Words>(join(folder, 'stock.json')).read().catch(() => null)
    return { state: data === null ? 'lost' : 'ok', numbers: data?.words.map(Number) ?? [] }
  },
}

process.stdout.write(JSON.stringify(await readers[kind ?? '']?.()))
