import { readdir, rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { openDesk } from './a-desk'
import { aCard, grade, meaningOfDesk, progressOf } from './doings'

const folder = useTempFolder()

/** Good answers make a card of these parameters last longer. */
const OWN = DEFAULT_PARAMETERS.map((value, index) => (index === 2 || index === 3 ? value * 2 : value))

async function aStudiedDesk(options: Parameters<typeof openDesk>[1] = {}) {
  const desk = await openDesk(folder(), options)
  await grade(desk, 'a', 'easy')
  await grade(desk, 'b')
  return desk
}

describe('changeMemoryModel', () => {
  it('works everything out anew, and keeps both the choice and what it comes to', async () => {
    const desk = await aStudiedDesk()
    const before = await progressOf(desk)

    const { settings, progress } = await desk.ask('changeMemoryModel', {
      retention: 0.8,
      memoryParameters: OWN,
    })

    expect(settings).toMatchObject({ retention: 0.8, memoryParameters: OWN })
    expect(progress.snapshot).toMatchObject({ retention: 0.8, parameters: OWN })
    const after = await progressOf(desk)
    expect(after.cards.get(aCard('a'))?.stability).toBe(2 * (before.cards.get(aCard('a'))?.stability ?? 0))
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(await meaningOfDesk(desk))
    await desk.close()
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(await meaningOfDesk(desk))
  })

  it('leads back to exactly what was', async () => {
    const desk = await aStudiedDesk()
    const before = await meaningOfDesk(desk)

    await desk.ask('changeMemoryModel', { retention: 0.95 })
    expect(await meaningOfDesk(desk)).not.toEqual(before)
    await desk.ask('changeMemoryModel', { retention: 0.9 })

    expect(await meaningOfDesk(desk)).toEqual(before)
  })

  it('changes one thing and leaves the other, though both come at once', async () => {
    const desk = await aStudiedDesk()

    await Promise.all([
      desk.ask('changeMemoryModel', { memoryParameters: OWN }),
      desk.ask('changeMemoryModel', { retention: 0.8 }),
      grade(desk, 'c'),
    ])

    const { snapshot } = await desk.ask('openProgress', {})
    expect(snapshot).toMatchObject({ retention: 0.8, parameters: OWN })
    expect((await desk.ask('openApp', {})).settings).toMatchObject({ retention: 0.8, memoryParameters: OWN })
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(await meaningOfDesk(desk))
  })

  it('leaves settings and progress as they were, or changes both, whichever call to the disk fails', async () => {
    const desk = await aStudiedDesk()
    await desk.close()
    for (let k = 1; ; k += 1) {
      const { fs, breakAt, calls, mend } = faultyFileSystem()
      const opened = await openDesk(folder(), { fs })
      await opened.ask('openProgress', {})
      const retention = k % 2 === 0 ? 0.9 : 0.8
      const start = calls()
      breakAt(k)
      const reply = await opened.reply('changeMemoryModel', { retention })
      mend()

      const { settings } = await opened.ask('openApp', {})
      const { snapshot } = await opened.ask('openProgress', {})
      expect(snapshot.retention).toBe(settings.retention)
      if (reply.ok) expect(settings.retention).toBe(retention)
      // A save that was reported as failed may have reached the disk all the same: then both have.
      const again = await openDesk(folder())
      const found = await again.ask('openProgress', {})
      expect(found.snapshot.retention).toBe((await again.ask('openApp', {})).settings.retention)
      expect(found.snapshot.cards).toHaveLength(2)
      if (reply.ok) expect(await meaningOfDesk(again)).toEqual(await meaningOfDesk(opened))
      if (calls() - start < k) break
      expect(k).toBeLessThan(100)
    }
  })

  it('leaves the way back to what it replaced, also after a restart, once', async () => {
    const desk = await aStudiedDesk()
    const before = await meaningOfDesk(desk)
    await desk.ask('changeMemoryModel', { memoryParameters: OWN })
    await desk.ask('changeMemoryModel', { retention: 0.8 })
    await desk.ask('changeMemoryModel', { retention: 0.9, memoryParameters: OWN })
    await desk.close()

    const next = await openDesk(folder())
    expect((await next.ask('openApp', {})).settings.formerModel).toEqual({ parameters: null })
    const { settings } = await next.ask('undoMemoryModel', {})

    expect(settings).toMatchObject({ memoryParameters: null, formerModel: null })
    expect(await meaningOfDesk(next)).toEqual(before)
    expect((await next.ask('undoMemoryModel', {})).settings).toEqual(settings)
  })

  it('survives the loss of the summary', async () => {
    const desk = await aStudiedDesk()
    await desk.ask('changeMemoryModel', { retention: 0.8 })
    await desk.close()
    await rm(folder('progress', 'snapshot.json'))

    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(await meaningOfDesk(desk))
  })

  it('comes with a restored backup', async () => {
    const desk = await aStudiedDesk()
    await desk.ask('changeMemoryModel', { retention: 0.8, memoryParameters: OWN })
    await desk.close()
    const expected = await meaningOfDesk(desk)
    const next = await openDesk(folder())
    await next.ask('changeMemoryModel', { retention: 0.9, memoryParameters: null })

    const [name = ''] = (await readdir(folder('backups'))).sort().reverse()
    await next.ask('restoreBackup', { name })

    const { cards } = await meaningOfDesk(next)
    expect(cards).toEqual(expected.cards)
  })

  it.each([
    ['a retention none can keep', { retention: 0.99 }],
    ['too few parameters', { memoryParameters: OWN.slice(1) }],
    ['parameters out of bounds', { memoryParameters: OWN.map(() => 1e9) }],
  ])('refuses %s', async (_what, input) => {
    const desk = await openDesk(folder())

    expect(await desk.reply('changeMemoryModel', input)).toMatchObject({ ok: false, code: 'bad-input' })
  })
})

describe('fitMemory', () => {
  it('fits to the answers that count, card by card, and changes nothing', async () => {
    let at = new Date('2026-11-03T12:00:00.000Z')
    const desk = await openDesk(folder(), { now: () => at })
    for (const [day, given] of [
      ['03', 'good'],
      ['06', 'good'],
      ['12', 'again'],
    ] as const) {
      at = new Date(`2026-11-${day}T12:00:00.000Z`)
      for (const name of ['a', 'b', 'c']) await grade(desk, name, given)
    }
    const [mistake] = await grade(desk, 'd')
    if (mistake === undefined) throw new Error('nothing was recorded')
    at = new Date('2026-11-20T12:00:00.000Z')
    const [late] = await grade(desk, 'd')
    if (late === undefined) throw new Error('nothing was recorded')
    await desk.ask('takeBack', { target: { device: late.device, seq: late.seq } })
    const before = await meaningOfDesk(desk)

    const fit = await desk.ask('fitMemory', {})

    // Two reviews of each of three cards came a day or more after the one before; the fourth's was taken back.
    expect(fit).toEqual({ kind: 'too-few', usable: 6 })
    expect(await meaningOfDesk(desk)).toEqual(before)
  })
})
