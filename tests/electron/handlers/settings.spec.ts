import { readFile, truncate, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '@/domain/settings/settings'
import { SETTINGS } from '#electron/main/profile'
import { seal } from '#electron/main/storage/envelope'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { openDesk } from './a-desk'

const folder = useTempFolder()
const USUAL = { theme: 'system', newCardsADay: 10 } as const
const chosen = { theme: 'sepia', newCardsADay: 12 } as const

describe('openApp', () => {
  it('starts a new student with the usual settings, in the essay, without trouble', async () => {
    const desk = await openDesk(folder())

    expect(await desk.ask('openApp', {})).toEqual({
      settings: DEFAULT_SETTINGS,
      place: { path: '/read', paragraph: null },
      unsavedCard: null,
      packs: [],
      dataFolder: folder(),
      undoRestore: null,
      trouble: [],
    })
  })

  it('has what was chosen and where it was left', async () => {
    const desk = await openDesk(folder())
    await desk.ask('changeSettings', chosen)
    await desk.ask('keepPlace', { path: '/cards', paragraph: 'p-4' })

    expect(await (await openDesk(folder())).ask('openApp', {})).toMatchObject({
      settings: chosen,
      place: { path: '/cards', paragraph: 'p-4' },
    })
  })

  it.each([
    ['cut short', () => truncate(folder('settings.json'), 100), 'is damaged or gone'],
    ['empty', () => truncate(folder('settings.json')), 'is damaged or gone'],
    ['null', () => writeFile(folder('settings.json'), 'null'), 'is damaged or gone'],
    [
      'of a newer Foolscap',
      () => writeFile(folder('settings.json'), seal(SETTINGS.version + 1, {})),
      'a newer Foolscap',
    ],
  ])('says when the settings are %s, and does not write over them', async (_name, damage, message) => {
    await (await openDesk(folder())).ask('changeSettings', chosen)
    await damage()
    const before = await readFile(folder('settings.json'))

    const desk = await openDesk(folder())
    const { trouble } = await desk.ask('openApp', {})
    const reply = await desk.reply('changeSettings', USUAL)

    expect(trouble).toEqual([expect.stringContaining(message)])
    expect(reply).toMatchObject({ ok: false, code: 'not-saved' })
    expect(await readFile(folder('settings.json'))).toEqual(before)
  })

  it('takes damaged settings from the newest backup', async () => {
    const first = await openDesk(folder())
    await first.ask('changeSettings', chosen)
    await first.close()
    await truncate(folder('settings.json'))

    const { settings, trouble } = await (await openDesk(folder())).ask('openApp', {})

    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...chosen })
    expect(trouble).toEqual([expect.stringContaining('the newest good backup')])
  })

  it('makes the note of the last place anew', async () => {
    await (await openDesk(folder())).ask('keepPlace', { path: '/cards', paragraph: null })
    await truncate(folder('place.json'))

    const desk = await openDesk(folder())

    expect((await desk.ask('openApp', {})).place.path).toBe('/read')
    await desk.ask('keepPlace', { path: '/outline', paragraph: null })
  })
})

describe('changeSettings', () => {
  it('leaves settings as they were when the disk is full', async () => {
    const { fs, breakAt, mend } = faultyFileSystem()
    const desk = await openDesk(folder(), { fs })
    await desk.ask('changeSettings', chosen)

    breakAt(1, { code: 'ENOSPC', isLasting: true })
    const reply = await desk.reply('changeSettings', USUAL)
    mend()

    expect(reply).toMatchObject({ ok: false, code: 'not-saved' })
    expect((await desk.ask('openApp', {})).settings).toMatchObject(chosen)
    expect((await (await openDesk(folder())).ask('openApp', {})).settings).toMatchObject(chosen)
  })
})

describe('copyText', () => {
  it('puts text on the clipboard', async () => {
    const desk = await openDesk(folder())

    await desk.ask('copyText', { text: 'my words' })

    expect(desk.copied).toEqual(['my words'])
  })
})

describe('flushed', () => {
  it('lets go of those who wait for the window', async () => {
    const desk = await openDesk(folder())

    await desk.ask('flushed', { isSaved: true })

    expect(desk.counts.flushed).toBe(1)
  })
})
