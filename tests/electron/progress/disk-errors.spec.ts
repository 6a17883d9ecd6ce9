import { describe, expect, it } from 'vitest'
import { openDesk, type TestDesk } from '../handlers/a-desk'
import { aCard, grade, meaningOfDesk } from '../handlers/doings'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'

const folder = useTempFolder()

/** Does something with every call to the disk failing once, each in a session of its own, until none is left to fail. */
async function withEachCallFailing(
  act: (desk: TestDesk, mend: () => void) => Promise<void>,
): Promise<number> {
  for (let k = 1; ; k++) {
    const { fs, breakAt, calls, mend } = faultyFileSystem()
    const desk = await openDesk(folder(), { fs })
    const before = calls()
    breakAt(k)
    await act(desk, mend)
    if (calls() - before < k) return k
  }
}

describe('openProgress', () => {
  it('after a disk error is as before, or says that it may not be written', async () => {
    const first = await openDesk(folder())
    for (const name of ['a', 'b', 'c']) await grade(first, name)
    await first.close()
    await grade(await openDesk(folder()), 'd')
    const expected = await meaningOfDesk(await openDesk(folder()))

    const tried = await withEachCallFailing(async (desk, mend) => {
      await desk.reply('openProgress', {})
      mend()
      const found = await meaningOfDesk(desk)
      const { trouble } = await desk.ask('openApp', {})

      if (trouble.length === 0) expect(found).toEqual(expected)
      else expect(trouble).toEqual([expect.stringContaining('Foolscap changes nothing there')])
    })

    expect(tried).toBeGreaterThan(5)
    expect(await meaningOfDesk(await openDesk(folder()))).toEqual(expected)
  })
})

describe('takeBack', () => {
  it('of something long ago has happened or not, whatever fails while the logs are read again', async () => {
    const first = await openDesk(folder())
    const [event] = await grade(first, 'first')
    for (let index = 0; index < 1040; index++) await grade(first, `card-${index % 9}`)
    await first.close()
    if (event === undefined) throw new Error('nothing was recorded')
    const target = { device: event.device, seq: event.seq }

    await withEachCallFailing(async (desk, mend) => {
      await desk.ask('openProgress', {}).catch(() => undefined)
      await desk.reply('takeBack', { target })
      mend()
      const found = await meaningOfDesk(desk)
      const again = await meaningOfDesk(await openDesk(folder()))

      if ((await desk.ask('openApp', {})).trouble.length === 0) expect(found).toEqual(again)
      // For the next round: redone if it was undone.
      if (!again.cards.has(aCard('first'))) {
        const seq = Math.max(...[...again.devices.values()].map(({ upTo }) => upTo))
        const redone = await openDesk(folder())
        await redone.ask('takeBack', { target: { device: event.device, seq } })
        await redone.close()
      }
    })
  })
})
