import { readFile, readdir, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '@/domain/settings/settings'
import { sealBackup } from '#electron/main/storage/backup-file'
import { SETTINGS } from '#electron/main/profile'
import { seal } from '#electron/main/storage/envelope'
import { toLine } from '#electron/main/storage/log-lines'
import { faultyFileSystem } from '../storage/faulty-file-system'
import { useTempFolder } from '../storage/temp-folder'
import { openDesk, type TestDesk } from './a-desk'
import { contentOf } from '../../support/generators-progress'
import { anEvent, tablesOf } from '../../support/progress-events'
import { aCard, aGrade, beginAttempt, grade, meaningOfDesk, progressOf, writing } from './doings'

const folder = useTempFolder()

const ODD_CARD = JSON.stringify({ ...anEvent({ type: 'cardWritten' }), content: { kind: 'basic' } })

/** What the student has, without the names of devices. */
async function belongings(desk: TestDesk) {
  const tables = tablesOf(await progressOf(desk))
  const { settings } = await desk.ask('openApp', {})
  return { ...tables, settings, unfinished: await desk.ask('openAttempts', {}) }
}

async function busyDesk(path = folder('data')): Promise<TestDesk> {
  const desk = await openDesk(path)
  await grade(desk, 'a')
  await beginAttempt(desk, writing('my words'))
  await desk.ask('gradeCard', { ...aGrade(aCard('b')), confidence: 'fairly', credit: 0.5 })
  await desk.ask('writeCard', { pack: 'pack', card: null, content: contentOf(aCard('mine')) })
  await desk.ask('noteCard', { card: aCard('a'), text: 'A note.' })
  await desk.ask('markCards', { mark: 'flagged', isOn: true, cards: [aCard('a'), aCard('c')] })
  await desk.ask('changeSettings', { newCardsADay: 12 })
  await desk.ask('changeMemoryModel', { retention: 0.85 })
  return desk
}

describe('saveBackup', () => {
  it('writes everything to the file the student chooses, and restoreBackup reads it back', async () => {
    const desk = await busyDesk()
    const before = await belongings(desk)
    desk.chosenFile = folder('mine.foolscap-backup')
    expect(await desk.ask('saveBackup', {})).toBe('done')
    const other = await openDesk(folder('other'))
    await grade(other, 'z')

    other.chosenFile = folder('mine.foolscap-backup')
    expect(await other.ask('restoreBackup', { name: null })).toBe('done')

    expect(await belongings(other)).toEqual(before)
    expect(other.counts.restarts).toBe(1)
    expect(await belongings(await openDesk(folder('other')))).toEqual(before)
  })

  it('does nothing when the student would rather not', async () => {
    const desk = await busyDesk()

    expect(await desk.ask('saveBackup', {})).toBe('cancelled')
    expect(await desk.ask('restoreBackup', { name: null })).toBe('cancelled')
    expect(desk.counts.restarts).toBe(0)
  })

  it('says when the file cannot be written', async () => {
    const desk = await busyDesk()
    desk.chosenFile = folder('no', 'such', 'folder')

    expect(await desk.reply('saveBackup', {})).toMatchObject({ ok: false, code: 'not-saved' })
  })
})

describe('restoreBackup', () => {
  it('goes back to a backup, goes on from there, and can be undone', async () => {
    const desk = await busyDesk()
    await desk.sessions.current.profile.files.backUp({ isForced: true })
    const early = await belongings(desk)
    await grade(desk, 'b')
    const late = await belongings(desk)
    const [backup] = await desk.ask('listBackups', {})

    await desk.ask('restoreBackup', { name: backup?.name ?? '' })

    expect(await belongings(desk)).toEqual(early)
    const { undoRestore } = await desk.ask('openApp', {})
    const [event] = await grade(desk, 'c')
    expect(event?.seq).toBe(1)
    expect((await progressOf(desk)).cards.has(aCard('c'))).toBe(true)

    await desk.ask('restoreBackup', { name: undoRestore })
    expect(await belongings(desk)).toEqual(late)
    expect(await belongings(await openDesk(folder('data')))).toEqual(late)
  })

  it.each([
    ['no backup', 'a holiday film'],
    ['null', 'null'],
    ['a damaged one', '{"v":1,"sum":"0","data":{}}'],
  ])('refuses %s and changes nothing', async (_name, text) => {
    const desk = await busyDesk()
    const before = await belongings(desk)
    desk.chosenFile = folder('chosen')
    await writeFile(folder('chosen'), text)

    const reply = await desk.reply('restoreBackup', { name: null })

    expect(reply).toMatchObject({ ok: false, code: 'bad-input' })
    expect(desk.counts.restarts).toBe(0)
    expect(await belongings(desk)).toEqual(before)
    await grade(desk, 'b')
  })

  it.each(['../settings.json', '/etc/passwd', '2026-01-01T00-00-00.000Z.foolscap-backup'])(
    'knows no backup called %s',
    async (name) => {
      const desk = await busyDesk()

      expect(await desk.reply('restoreBackup', { name })).toMatchObject({ ok: false, code: 'not-found' })
    },
  )

  it('has restored everything or nothing, wherever it is cut off', async () => {
    const source = await busyDesk(folder('source'))
    source.chosenFile = folder('mine.foolscap-backup')
    await source.ask('saveBackup', {})
    const restored = await belongings(source)
    let tried = 0
    for (let isReached = true; isReached; tried += 1) {
      const path = folder(String(tried))
      const { fs, breakAt, calls } = faultyFileSystem()
      const desk = await openDesk(path, { fs })
      await grade(desk, 'z')
      const before = await belongings(desk)
      desk.chosenFile = folder('mine.foolscap-backup')
      const made = calls()
      breakAt(tried + 1, { isLasting: true })
      const reply = await desk.reply('restoreBackup', { name: null })
      isReached = calls() - made > tried

      const found = await belongings(await openDesk(path))
      if (reply.ok) expect(found).toEqual(restored)
      else expect([before, restored]).toContainEqual(found)
    }
    expect(tried).toBeGreaterThan(30)
  })
})

describe('restoreBackup of a backup with', () => {
  const whole = { madeAt: '2026-11-03T12:00:00.000Z', device: 'one', damaged: [] }

  it.each([
    ['settings of a newer form', 'settings.json', seal(SETTINGS.version + 1, {}), 'newer Foolscap'],
    ['settings that make no sense', 'settings.json', seal(1, { nonsense: 1 }), 'makes no sense'],
    ['settings of 0.1.0 that make no sense', 'settings.json', seal(2, { examDay: null }), 'makes no sense'],
    [
      'parameters that are none',
      'settings.json',
      seal(2, { ...DEFAULT_SETTINGS, memoryParameters: [1] }),
      'makes no sense',
    ],
    ['an attempt that makes no sense', 'attempts/abcdef.json', seal(1, { nonsense: 1 }), 'makes no sense'],
    ['a journal of a newer form', 'attempts/abcdef.journal', toLine('{"kind":"film"}'), 'newer Foolscap'],
    ['an event of a newer form', 'progress/log/2026-11.one.log', toLine('{"v":3}'), 'newer Foolscap'],
    ['a card in words that are none', 'progress/log/2026-11.one.log', toLine(ODD_CARD), 'newer Foolscap'],
  ])('%s refuses and changes nothing', async (_, name, file, message) => {
    const desk = await busyDesk()
    const before = await belongings(desk)
    desk.chosenFile = folder('chosen')
    await writeFile(folder('chosen'), sealBackup({ ...whole, files: { [name]: file } }))

    const reply = await desk.reply('restoreBackup', { name: null })

    expect(reply).toMatchObject({ ok: false, code: 'bad-input', message: expect.stringContaining(message) })
    expect(await belongings(desk)).toEqual(before)
    expect(await belongings(await openDesk(folder('data')))).toEqual(before)
  })
})

describe('restoreBackup of a state that was damaged', () => {
  it('says after the restart where it lies', async () => {
    const desk = await busyDesk()
    desk.chosenFile = folder('mine.foolscap-backup')
    await desk.ask('saveBackup', {})
    await writeFile(folder('data', 'attempts', 'abcdef.json'), 'rubbish')

    await desk.ask('restoreBackup', { name: null })

    const { trouble, undoRestore } = await desk.ask('openApp', {})
    const [replaced = ''] = (await readdir(folder('data', 'quarantine'))).filter((name) =>
      name.startsWith('replaced-'),
    )
    expect(trouble).toEqual([expect.stringContaining(folder('data', 'quarantine', replaced))])
    expect(undoRestore).not.toBeNull()
  })
})

describe('two logs with one name for two different events', () => {
  it('count as one, whichever is read first, and the student hears of it', async () => {
    const desk = await openDesk(folder('data'))
    const [event] = await grade(desk, 'a')
    const other = toLine(JSON.stringify({ ...event, grade: 'again' }))
    await writeFile(folder('data', 'progress', 'log', '2026-10.copy.log'), other)

    const next = await openDesk(folder('data'))
    const { cards } = await progressOf(next)

    expect(next.told).toEqual([expect.stringContaining('two different entries')])
    expect(cards.get(aCard('a'))).toMatchObject({ reps: 1 })
  })
})

describe('isQuiet', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('is not while the student writes or drills', async () => {
    let ms = 1_000_000
    vi.spyOn(performance, 'now').mockImplementation(() => ms)
    const desk = await openDesk(folder('data'))
    const { isQuiet } = desk.sessions.current
    const quiet = [isQuiet()]

    await beginAttempt(desk, writing('my words'))
    quiet.push(isQuiet())
    ms += 10_000
    quiet.push(isQuiet())
    ms += 20_000
    quiet.push(isQuiet())
    await grade(desk)
    quiet.push(isQuiet())

    expect(quiet).toEqual([true, false, false, true, false])
  })
})

describe('where the student was', () => {
  it('is in no backup, and stays through a restore', async () => {
    const desk = await busyDesk()
    await desk.ask('keepPlace', { path: '/cards', paragraph: null })
    desk.chosenFile = folder('mine.foolscap-backup')
    await desk.ask('saveBackup', {})
    await desk.ask('keepPlace', { path: '/outline', paragraph: null })

    await desk.ask('restoreBackup', { name: null })

    expect(await readFile(folder('mine.foolscap-backup'), 'utf8')).not.toContain('place.json')
    expect((await desk.ask('openApp', {})).place.path).toBe('/outline')
  })
})

describe('listBackups', () => {
  it('has those made by themselves: at most one each half hour, and only of what has changed', async () => {
    let at = '2026-11-03T12:00:00.000Z'
    const desk = await openDesk(folder('data'), { now: () => new Date(at) })
    const backUpAt = async (time: string) => {
      at = `2026-11-03T${time}:00.000Z`
      await desk.sessions.current.backUp()
      return (await desk.ask('listBackups', {})).length
    }
    await grade(desk)

    expect(await backUpAt('12:00')).toBe(1)
    await grade(desk)
    expect(await backUpAt('12:29')).toBe(1)
    expect(await backUpAt('12:30')).toBe(2)
    expect(await backUpAt('13:30')).toBe(2)
  })

  it('has one from closing', async () => {
    const desk = await busyDesk()
    await desk.close()

    expect(await desk.ask('listBackups', {})).toHaveLength(1)
  })

  it('says when none can be made', async () => {
    const { fs, breakAt } = faultyFileSystem()
    const desk = await openDesk(folder('data'), { fs })
    await grade(desk)
    breakAt(1, { code: 'ENOSPC', isLasting: true })

    await desk.sessions.current.backUp()

    expect(desk.told).toEqual([expect.stringContaining('The disk is full')])
  })

  it('goes on without an attempt that is damaged, and says so once', async () => {
    let at = '2026-11-03T12:00:00.000Z'
    const desk = await openDesk(folder('data'), { now: () => new Date(at) })
    await grade(desk)
    await writeFile(folder('data', 'attempts', 'abcdef.json'), 'rubbish')

    await desk.sessions.current.backUp()
    at = '2026-11-03T13:00:00.000Z'
    await grade(desk)
    await desk.sessions.current.backUp()
    desk.chosenFile = folder('mine.foolscap-backup')

    expect(await desk.ask('saveBackup', {})).toBe('done')
    expect(await desk.ask('listBackups', {})).toHaveLength(2)
    expect(desk.told).toEqual([expect.stringContaining('attempts/abcdef.json is damaged')])
    expect(await readFile(folder('data', 'attempts', 'abcdef.json'), 'utf8')).toBe('rubbish')
  })
})

describe('showDataFolder', () => {
  it('shows where everything is', async () => {
    const desk = await busyDesk()

    await desk.ask('showDataFolder', {})

    expect(desk.shown).toEqual([folder('data')])
  })
})

describe('closing', () => {
  it('leaves a profile that opens the same', async () => {
    const desk = await busyDesk()
    const before = await meaningOfDesk(desk)
    await desk.close()

    expect(await meaningOfDesk(await openDesk(folder('data')))).toEqual(before)
  })
})
