import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVENT_FORMAT } from '@/domain/progress/events'
import { nodeFileSystem } from '#electron/main/storage/file-system'
import type { FileSystem } from '#electron/main/storage/file-system'
import { toLine } from '#electron/main/storage/log-lines'
import { openDesk } from '../handlers/a-desk'
import { aCard, aGrade, grade, meaningOfDesk, progressOf } from '../handlers/doings'
import { useTempFolder } from '../storage/temp-folder'
import { anEvent } from '../../support/progress-events'

const folder = useTempFolder()

/** The real file system, noting which files are read. */
function watchedFileSystem() {
  const read: string[] = []
  const fs: FileSystem = {
    ...nodeFileSystem,
    readFile: (path) => {
      read.push(path.slice(path.lastIndexOf('/') + 1))
      return nodeFileSystem.readFile(path)
    },
  }
  return { fs, read }
}

/** Two months of grades; closed, so that the snapshot is written. */
async function twoMonths() {
  for (const month of ['09', '10']) {
    const desk = await openDesk(folder(), { now: () => new Date(`2026-${month}-05T12:00:00.000Z`) })
    for (const name of ['a', 'b', 'c']) await grade(desk, name)
    await desk.close()
  }
  const november = () => new Date('2026-11-03T12:00:00.000Z')
  const [september = '', october = ''] = await logNames()
  return { november, september, october, expected: await meaningOfDesk(await openDesk(folder())) }
}

async function logNames(): Promise<string[]> {
  return (await readdir(folder('progress', 'log'))).sort()
}

const snapshot = () => folder('progress', 'snapshot.json')

describe('the snapshot', () => {
  it('spares reading the logs of months gone by', async () => {
    const { expected, november } = await twoMonths()
    const { fs, read } = watchedFileSystem()

    const desk = await openDesk(folder(), { fs, now: november })
    await grade(desk, 'd')

    expect(read.filter((name) => /^2026-(09|10)/.test(name))).toEqual([])
    const found = await progressOf(desk)
    expect(found.cards.size).toBe(expected.cards.size + 1)
  })

  it('is brought up to date from the logs that have grown since', async () => {
    const { november } = await twoMonths()
    const killed = await openDesk(folder(), { now: november })
    await grade(killed, 'd')

    const found = await meaningOfDesk(await openDesk(folder(), { now: november }))

    expect(found).toEqual(await meaningOfDesk(killed))
    expect(found.cards.has(aCard('d'))).toBe(true)
  })

  it.each([
    ['deleted', () => rm(snapshot())],
    ['empty', () => truncate(snapshot())],
    ['cut short', () => truncate(snapshot(), 300)],
    ['null', () => writeFile(snapshot(), 'null')],
    ['not a snapshot', () => writeFile(snapshot(), '{"v":1}')],
  ])('when it is %s is made again from the log, and nothing is said', async (_name, damage) => {
    const { expected, november } = await twoMonths()
    await damage()

    const desk = await openDesk(folder(), { now: november })

    expect(await meaningOfDesk(desk)).toEqual(expected)
    expect(desk.told).toEqual([])
    expect((await desk.ask('openApp', {})).trouble).toEqual([])
    await desk.close()
    const { fs, read } = watchedFileSystem()
    expect(await meaningOfDesk(await openDesk(folder(), { fs, now: november }))).toEqual(expected)
    expect(read.filter((name) => /^2026-(09|10)/.test(name))).toEqual([])
  })

  it('of an earlier day gives the same progress', async () => {
    const { november } = await twoMonths()
    const stale = await readFile(snapshot())
    const desk = await openDesk(folder(), { now: november })
    for (const name of ['d', 'e', 'a']) await grade(desk, name)
    await desk.close()
    await writeFile(snapshot(), stale)

    expect(await meaningOfDesk(await openDesk(folder(), { now: november }))).toEqual(
      await meaningOfDesk(desk),
    )
  })

  it('takes in events of another device that lie before its end', async () => {
    const { november, expected } = await twoMonths()
    const other = anEvent({ type: 'graded', device: 'other', at: '2026-09-20T12:00:00.000Z', card: 'pack/z' })
    await writeFile(folder('progress', 'log', '2026-09.other.log'), toLine(JSON.stringify(other)))

    const found = await meaningOfDesk(await openDesk(folder(), { now: november }))

    expect(found.cards.size).toBe(expected.cards.size + 1)
    await rm(snapshot())
    expect(await meaningOfDesk(await openDesk(folder(), { now: november }))).toEqual(found)
  })

  it('does not outlive a log that has become shorter', async () => {
    const { november, october } = await twoMonths()
    const path = folder('progress', 'log', october)
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, `${lines.slice(0, 2).join('\n')}\n`)
    await rm(folder('meta.json'))
    await rm(folder('backups'), { recursive: true })

    const found = await meaningOfDesk(await openDesk(folder(), { now: november }))

    expect([...found.devices.values()].map(({ upTo }) => upTo)).toEqual([5])
  })
})

describe('a log of progress', () => {
  it('that lost entries is told about, and the rest counts', async () => {
    const { november, october } = await twoMonths()
    const path = folder('progress', 'log', october)
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('"good"', '"gold"'))
    for (const name of await readdir(folder('backups'))) await rm(folder('backups', name))
    await rm(snapshot())

    const desk = await openDesk(folder(), { now: november })
    const { days } = await progressOf(desk)

    expect(desk.told).toEqual([expect.stringMatching(/^The log of your progress in 2026-10 had entries/)])
    expect([...days.values()].map(({ grades }) => grades.good)).toEqual([3, 2])
    expect((await desk.ask('openApp', {})).trouble).toEqual(desk.told)
  })

  it('of a newer Foolscap is left as it is, and nothing is recorded beside it', async () => {
    const { november, october } = await twoMonths()
    const path = folder('progress', 'log', october)
    await writeFile(path, toLine(JSON.stringify({ v: EVENT_FORMAT + 1, type: 'dreamt' })), { flag: 'a' })
    const before = await readFile(path)

    const desk = await openDesk(folder(), { now: november })
    await desk.ask('openProgress', {})
    const reply = await desk.reply('gradeCard', aGrade())

    expect(desk.told).toEqual([expect.stringContaining('newer Foolscap')])
    expect(reply).toMatchObject({ ok: false, code: 'not-saved' })
    expect(reply).toHaveProperty('message', expect.stringContaining('newer Foolscap'))
    expect(await readFile(path)).toEqual(before)
    expect(await logNames()).toHaveLength(2)
  })

  it('that is gone stops recording until a backup is restored', async () => {
    const { november, september } = await twoMonths()
    await rm(join(folder('progress', 'log'), september))
    for (const name of await readdir(folder('backups'))) await rm(folder('backups', name))

    const desk = await openDesk(folder(), { now: november })
    const { cards } = await progressOf(desk)

    expect(cards.size).toBe(3)
    expect(desk.told).toEqual([expect.stringContaining('is damaged or gone')])
    expect(await desk.reply('gradeCard', aGrade())).toMatchObject({ ok: false, code: 'not-saved' })
  })
})
