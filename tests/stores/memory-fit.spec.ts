import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { aCard, grade } from '../electron/handlers/doings'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
vi.stubGlobal('window', {
  // What crosses the real wire is copied: a watched array would not be.
  foolscap: new Proxy(
    {},
    {
      get: (_wire, name: VerbName) => async (input: unknown) =>
        structuredClone(await desk.reply(name, structuredClone(input))),
    },
  ),
})
const { useMemoryFit } = await import('@/stores/memory-fit')
const { useMessages } = await import('@/stores/messages')
const { useProgress } = await import('@/stores/progress')
const { useSettings } = await import('@/stores/settings')

const OWN = DEFAULT_PARAMETERS.map((value, index) => (index === 2 || index === 3 ? value * 2 : value))
const OTHER = DEFAULT_PARAMETERS.map((value, index) => (index === 2 ? value * 1.5 : value))

const disk = faultyFileSystem()

async function openMemory() {
  desk = await openDesk(tempFolder(), { fs: disk.fs })
  await grade(desk, 'a', 'easy')
  setActivePinia(createPinia())
  useSettings().open((await desk.ask('openApp', {})).settings)
  await useProgress().load()
  return useMemoryFit()
}

const stability = (): number => useProgress().progress?.cards.get(aCard('a'))?.stability ?? 0

describe('useMemoryFit', () => {
  beforeEach(() => disk.mend())

  it('says that there is too little to fit to, and changes nothing', async () => {
    const memory = await openMemory()

    const fitting = memory.fitToAnswers()
    expect(memory.isFitting).toBe(true)
    await fitting

    expect(memory.isFitting).toBe(false)
    expect(memory.fit).toEqual({ kind: 'too-few', usable: 0 })
    expect(useSettings().settings.memoryParameters).toBeNull()
  })

  it('puts parameters to use in the window and on disk, and goes back to exactly what was', async () => {
    const memory = await openMemory()
    const before = stability()

    await memory.use(OWN)

    expect(memory.isOwn).toBe(true)
    expect(stability()).toBe(2 * before)
    expect((await desk.ask('openApp', {})).settings.memoryParameters).toEqual(OWN)
    await memory.undo()
    expect(memory.isOwn).toBe(false)
    expect(memory.former).toBeNull()
    expect(stability()).toBe(before)
  })

  it('takes back the parameters that it showed as in use', async () => {
    const memory = await openMemory()
    await memory.use(OWN)
    await memory.use(OTHER)
    expect(memory.former).toEqual({ parameters: OWN })

    await memory.undo()

    expect(useSettings().settings.memoryParameters).toEqual(OWN)
  })

  it('offers a fit only while the model that it was compared with is in use', async () => {
    const memory = await openMemory()
    memory.fit = {
      kind: 'fitted',
      usable: 100,
      which: 'all',
      parameters: OWN,
      inUse: null,
      heldOut: { standard: 0.4, inUse: 0.4, fitted: 0.3, count: 50 },
      rmse: { standard: 0.1, inUse: 0.1, fitted: 0.05 },
      calibration: { standard: [], inUse: [], fitted: [] },
      helps: true,
    }
    expect(memory.isOffered).toBe(true)

    await memory.use(OWN)
    expect(memory.isOffered).toBe(false)

    // Nobody has compared it with this one.
    await memory.use(OTHER)
    expect(memory.isOffered).toBe(false)

    await memory.use(null)
    expect(memory.isOffered).toBe(true)
  })

  it('says that the schedule is being worked out anew until every change has been', async () => {
    const memory = await openMemory()

    const changes = [memory.changeRetention(0.8), memory.changeRetention(0.95)]
    expect(memory.isReplaying).toBe(true)
    await Promise.all(changes)

    expect(memory.isReplaying).toBe(false)
    expect(useSettings().settings.retention).toBe(0.95)
    expect(useProgress().progress?.retention).toBe(0.95)
  })

  it('leaves the model as it was and says so when the disk refuses', async () => {
    const memory = await openMemory()
    disk.breakAt(1, { kind: 'before', code: 'ENOSPC', isLasting: true })

    expect(await memory.use(OWN)).toBe(false)

    expect(memory.isOwn).toBe(false)
    expect(memory.isReplaying).toBe(false)
    expect(useMessages().messages).toHaveLength(1)
  })
})
