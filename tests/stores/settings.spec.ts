import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { tempFolder } from '../support/temp-folder'

// The store asks the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy({}, { get: (_wire, name: VerbName) => (input: unknown) => desk.reply(name, input) }),
})
const { useMessages } = await import('@/stores/messages')
const { useSettings } = await import('@/stores/settings')

const disk = faultyFileSystem()

async function openSettings(folder = tempFolder()) {
  desk = await openDesk(folder, { fs: disk.fs })
  setActivePinia(createPinia())
  const settings = useSettings()
  settings.open((await desk.ask('openApp', {})).settings)
  return { settings, folder }
}

describe('useSettings', () => {
  beforeEach(() => disk.mend())

  it('makes each of several quick steps', async () => {
    const { settings } = await openSettings()

    await Promise.all([settings.stepTextSize(1), settings.stepTextSize(1), settings.stepTextSize(1)])

    expect(settings.settings.textSize).toBe(150)
  })

  it('keeps two changes made at once, in the window and on disk', async () => {
    const { settings, folder } = await openSettings()

    await Promise.all([settings.change({ newCardsADay: 12 }), settings.change({ theme: 'sepia' })])

    expect(settings.settings).toMatchObject({ newCardsADay: 12, theme: 'sepia' })
    expect((await openSettings(folder)).settings.settings).toMatchObject({ newCardsADay: 12, theme: 'sepia' })
  })

  it('changes nothing and says why when the disk refuses', async () => {
    const { settings } = await openSettings()
    disk.breakAt(1, { kind: 'before', code: 'ENOSPC', isLasting: true })

    await settings.change({ theme: 'dark' })

    expect(settings.settings.theme).toBe('system')
    expect(useMessages().messages.join()).toContain('The disk is full.')
  })

  it('goes on after a change that failed', async () => {
    const { settings } = await openSettings()
    disk.breakAt(1, { kind: 'before', code: 'ENOSPC', isLasting: true })
    await settings.change({ theme: 'dark' })
    disk.mend()

    await settings.change({ theme: 'sepia' })

    expect(settings.settings.theme).toBe('sepia')
  })
})
