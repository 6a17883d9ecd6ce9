import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { cardKey } from '@/domain/progress/events'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  foolscap: new Proxy(
    { on: () => () => undefined },
    {
      get: (known, name: VerbName | 'on') =>
        name === 'on' ? known.on : (input: unknown) => desk.reply(name, input),
    },
  ),
})
const { useNoting } = await import('@/stores/noting')
const { useProgress } = await import('@/stores/progress')

const [CARD, OTHER] = [cardKey('pack', 'one'), cardKey('pack', 'two')]
const disk = faultyFileSystem()

async function openNoting(folder = tempFolder()) {
  desk = await openDesk(folder, { fs: disk.fs })
  setActivePinia(createPinia())
  await useProgress().load()
  return useNoting()
}

describe('useNoting', () => {
  beforeEach(() => {
    disk.mend()
  })

  it('keeps what is being written while another card is looked at, and saves it once', async () => {
    const folder = tempFolder()
    const noting = await openNoting(folder)
    noting.write(CARD, 'Ask wh')
    noting.write(CARD, 'Ask why')
    expect([noting.textOn(CARD), noting.textOn(OTHER)]).toEqual(['Ask why', ''])

    expect(await noting.keep(CARD)).toBe(true)
    expect(await noting.keep(CARD)).toBe(true)
    await desk.close()

    expect((await openNoting(folder)).textOn(CARD)).toBe('Ask why')
    await useProgress().undo()
    expect(useProgress().history.undo).toBeNull()
  })

  it('saves nothing that is as it was', async () => {
    const noting = await openNoting()
    noting.write(CARD, 'Ask')
    noting.write(CARD, '')

    expect(await noting.keep(CARD)).toBe(true)
    expect(useProgress().history.undo).toBeNull()
  })

  it('loses no word that the disk refuses, and saves it when it can', async () => {
    const noting = await openNoting()
    await useProgress().note(OTHER, 'Saved before')
    noting.write(CARD, 'Ask why')
    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })

    expect(await noting.keepAll()).toBe(false)
    expect(noting.textOn(CARD)).toBe('Ask why')

    disk.mend()
    expect(await noting.keepAll()).toBe(true)
    expect(useProgress().writings.get(CARD)?.note).toBe('Ask why')
  })

  it('lets a newer note stand, whichever screen the older one could not be saved on', async () => {
    const noting = await openNoting()
    await useProgress().note(OTHER, 'Saved before')
    noting.write(CARD, 'Older, in Browse')
    disk.breakAt(1, { code: 'ENOSPC', isLasting: true })
    expect(await noting.keep(CARD)).toBe(false)
    disk.mend()

    // In the drill it is there as it was written, and goes on from there.
    expect(noting.textOn(CARD)).toBe('Older, in Browse')
    noting.write(CARD, 'Newer, in the drill')
    expect(await noting.keep(CARD)).toBe(true)
    expect(await noting.keepAll()).toBe(true)

    expect(useProgress().writings.get(CARD)?.note).toBe('Newer, in the drill')
  })

  it('lets go of what is thrown away', async () => {
    const noting = await openNoting()
    noting.write(CARD, 'No')
    noting.drop(CARD)

    expect(await noting.keepAll()).toBe(true)
    expect([noting.textOn(CARD), useProgress().history.undo]).toEqual(['', null])
  })

  it('saves what was written while it was saving', async () => {
    const noting = await openNoting()
    noting.write(CARD, 'Ask')
    const kept = noting.keep(CARD)
    noting.write(CARD, 'Ask why')
    await kept

    expect(useProgress().writings.get(CARD)?.note).toBe('Ask why')
  })
})
