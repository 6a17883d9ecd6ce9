import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { VerbName } from '@/bridge/channels'
import { openDesk, type TestDesk } from '../electron/handlers/a-desk'
import { anId, beginAttempt, grade, writing } from '../electron/handlers/doings'
import { faultyFileSystem } from '../electron/storage/faulty-file-system'
import { tempFolder } from '../support/temp-folder'

// The stores ask the real handlers, on a real folder: only the wire between them is left out.
let desk: TestDesk
const wire = { on: () => undefined }
vi.stubGlobal('window', {
  foolscap: new Proxy(wire, {
    get: (known, name: VerbName | 'on') =>
      name === 'on' ? known.on : (input: unknown) => desk.reply(name, input),
  }),
})
const { useAttempts } = await import('@/stores/attempts')
const { useProgress } = await import('@/stores/progress')

const disk = faultyFileSystem()
const [one, two, three] = [anId('essay-1'), anId('essay-2'), anId('essay-3')]

/** A window just opened on three attempts that are being written. */
async function threeAttempts() {
  disk.mend()
  desk = await openDesk(tempFolder(), { fs: disk.fs })
  for (const id of [one, two, three]) await beginAttempt(desk, writing('words', id))
  setActivePinia(createPinia())
  await useProgress().load()
  const attempts = useAttempts()
  await attempts.load()
  const left = () => attempts.unfinished.map(({ attempt }) => attempt.id).sort()
  return { attempts, left }
}

/** The disk does as much as it had to do for this, and then refuses. */
async function refuseAfter(deed: () => Promise<unknown>): Promise<void> {
  const before = disk.calls()
  await deed()
  disk.breakAt(disk.calls() - before + 1, { code: 'ENOSPC', isLasting: true })
}

describe('useAttempts', () => {
  it('remembers every attempt deleted, not only the last', async () => {
    const { attempts, left } = await threeAttempts()

    expect(await attempts.remove([one])).toBe(true)
    expect(await attempts.remove([two])).toBe(true)

    expect(attempts.deleted).toEqual([one, two])
    expect(left()).toEqual([three])
    expect(await attempts.bringBack(attempts.deleted)).toBe(true)
    expect(attempts.deleted).toEqual([])
    expect(left()).toEqual([one, two, three])
  })

  it('keeps the rest when only some are brought back', async () => {
    const { attempts, left } = await threeAttempts()
    await attempts.remove([one, two])

    await attempts.bringBack([one])

    expect(attempts.deleted).toEqual([two])
    expect(left()).toEqual([one, three])
  })

  it('remembers those alone that were deleted when the disk refuses the others', async () => {
    const { attempts } = await threeAttempts()
    await grade(desk, 'a')
    await refuseAfter(() => grade(desk, 'b'))

    expect(await attempts.remove([one, two])).toBe(false)
    disk.mend()

    expect(attempts.deleted).toEqual([one])
  })

  it('goes on remembering those that could not be brought back, wherever the disk refuses', async () => {
    const kept = new Set<string>()
    for (let call = 1; kept.size < 3 && call < 40; call += 1) {
      const { attempts } = await threeAttempts()
      await attempts.remove([one, two])
      disk.breakAt(call, { code: 'ENOSPC', isLasting: true })

      const isDone = await attempts.bringBack([one, two])
      disk.mend()

      kept.add(attempts.deleted.join())
      expect(isDone).toBe(attempts.deleted.length === 0)
      await useProgress().load()
      const stillGone = [one, two].filter((id) => useProgress().progress?.attempts.get(id)?.deletion)
      expect(attempts.deleted).toEqual(stillGone)
    }

    expect([...kept]).toEqual([[one, two].join(), two, ''])
  })
})
