import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '@/domain/settings/settings'
import { openDesk } from '../electron/handlers/a-desk'
import { useTempFolder } from '../electron/storage/temp-folder'
import { areKept, DAMAGES } from './app-damages'

/*
 * The judge of the damage tests, put to lowdb's own adapter: settings it finds damaged are gone after the next change, which
 * the judge must see, or it would prove nothing about ours.
 */
describe.each(DAMAGES)('settings found $name', ({ of }) => {
  const folder = useTempFolder()

  it('are lost with the stock adapter', async () => {
    await mkdir(folder('data'))
    const file = new JSONFile<Settings>(folder('data', 'settings.json'))
    await new Low(file, DEFAULT_SETTINGS).write()
    const damaged = of(await readFile(folder('data', 'settings.json')), 'settings.json')
    await writeFile(folder('data', 'settings.json'), damaged)

    const db = new Low(file, { ...DEFAULT_SETTINGS })
    // An app that is to open at all catches what reading throws.
    await db.read().catch(() => undefined)
    await db.update((settings) => (settings.theme = 'dark'))

    expect(await areKept(folder('data'), 'settings.json', damaged)).toBe(false)
  })

  it('are kept with ours, and that is said', async () => {
    await (await openDesk(folder('data'))).ask('changeSettings', { theme: 'sepia' })
    const damaged = of(await readFile(folder('data', 'settings.json')), 'settings.json')
    await writeFile(folder('data', 'settings.json'), damaged)

    const desk = await openDesk(folder('data'))
    await desk.reply('changeSettings', { theme: 'dark' })

    expect(await areKept(folder('data'), 'settings.json', damaged)).toBe(true)
    expect((await desk.ask('openApp', {})).trouble).toEqual([expect.stringContaining('Your settings file')])
  })
})
