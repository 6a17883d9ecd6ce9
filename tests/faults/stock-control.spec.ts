import { readFile, rm, writeFile } from 'node:fs/promises'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { describe, expect, it } from 'vitest'
import { openWords, put, withWord } from '../electron/storage/builders'
import type { Words } from '../electron/storage/builders'
import { useTempFolder } from '../electron/storage/temp-folder'

/*
 * lowdb's own file adapter in the faults that ours must survive. Each test shows first what the stock one does, so that we
 * know the fault is one a test can see.
 */
describe('lowdb’s own JSONFile as a control', () => {
  const folder = useTempFolder()
  const openStock = async (): Promise<Low<Words>> => {
    const db = new Low<Words>(new JSONFile(folder('words.json')), { words: [] })
    await db.read()
    return db
  }

  it.each(['null', '0', '""', 'false'])(
    'takes a file of %s for a new one and writes over it; ours does not',
    async (text) => {
      await put(folder('words.json'), text)
      await (await openStock()).update(({ words }) => words.push('a'))
      expect(await readFile(folder('words.json'), 'utf8')).not.toBe(text)

      await put(folder('words.json'), text)
      const ours = await openWords(folder())
      expect(await ours.update(withWord('a'))).toMatchObject({ ok: false, code: 'read-only' })
      expect(await readFile(folder('words.json'), 'utf8')).toBe(text)
    },
  )

  it('throws at a damaged file and, if that is caught, writes over it; ours does not', async () => {
    await put(folder('words.json'), '{"words":["a')
    const db = new Low<Words>(new JSONFile(folder('words.json')), { words: [] })
    await expect(db.read()).rejects.toThrow(SyntaxError)
    await db.write()
    expect(JSON.parse(await readFile(folder('words.json'), 'utf8'))).toEqual({ words: [] })

    await put(folder('words.json'), '{"words":["a')
    const ours = await openWords(folder())
    expect(await ours.update(withWord('b'))).toMatchObject({ ok: false, code: 'read-only' })
  })

  it('shows damage that is still JSON as the student’s data; ours does not', async () => {
    await (await openStock()).update(({ words }) => words.push('Rapallo'))
    await misspell(folder('words.json'))
    expect((await openStock()).data).toEqual({ words: ['Sapallo'] })

    await rm(folder('words.json'))
    await (await openWords(folder())).update(withWord('Rapallo'))
    await misspell(folder('words.json'))
    expect((await openWords(folder())).state.kind).toBe('read-only')
  })

  it('leaves a change in memory that it could not save, so that trying again doubles it; ours does not', async () => {
    const stock = new Low<Words>(new JSONFile(folder('gone', 'words.json')), { words: [] })
    const push = () => stock.update(({ words }) => words.push('a'))
    await expect(push()).rejects.toThrow('ENOENT')
    await expect(push()).rejects.toThrow('ENOENT')
    expect(stock.data.words).toEqual(['a', 'a'])

    const ours = await openWords(folder('gone'))
    await ours.update(withWord('a'))
    await ours.update(withWord('a'))
    expect(ours.data.words).toEqual([])
  })
})

async function misspell(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('Rapallo', 'Sapallo'))
}
