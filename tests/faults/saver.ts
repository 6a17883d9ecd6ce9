import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import { Low } from 'lowdb'
import { openEntries, openWords, withWord } from '../electron/storage/builders'
import type { Words } from '../electron/storage/builders'

/*
 * A program for a folder that cannot be written as it should: it saves a little, then (on a full disk) something too big,
 * and prints as JSON what storage said and what was there afterwards.
 */
const [, , folder = '.', kind] = process.argv
const report: Record<string, unknown> = {}

const onDisk = async () => {
  const [document, log] = [await openWords(folder), await openEntries(folder)]
  return {
    states: [document.state.kind, log.state.kind],
    words: document.data.words.length,
    entries: log.entries.length,
  }
}

const document = await openWords(folder)
const log = await openEntries(folder)
const stock = new Low<Words>(new JSONFile(join(folder, 'stock.json')), { words: [] })
report['first'] = [await document.update(withWord('a')), await log.append([{ seq: 1, text: 'a' }])]

if (kind === 'full') {
  await stock.update(({ words }) => words.push('a'))
  const filling = Buffer.alloc(1024 * 1024)
  await writeFile(join(folder, 'filling'), filling).catch(() => undefined)
  report['full'] = [
    await document.update(withWord('b'.repeat(20_000))),
    await log.append([{ seq: 2, text: 'b'.repeat(20_000) }]),
  ]
  report['stockSaid'] = await stock
    .update(({ words }) => words.push('b'.repeat(20_000)))
    .then(() => 'saved')
    .catch((error: unknown) => (error as NodeJS.ErrnoException).code)
  report['stockMemory'] = stock.data.words.length
  report['stockFile'] = (JSON.parse(await readFile(join(folder, 'stock.json'), 'utf8')) as Words).words.length
  report['memory'] = { words: document.data.words.length, entries: log.entries.length }
  report['whileFull'] = await onDisk()
  report['leftovers'] = (await readdir(folder)).filter(
    (name) => name.startsWith('words') && name.endsWith('.tmp'),
  )
  await rm(join(folder, 'filling'))
  report['freed'] = [await document.update(withWord('c')), await log.append([{ seq: 2, text: 'c' }])]
}
report['after'] = await onDisk()
process.stdout.write(JSON.stringify(report))
