import { cp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { openBackup, sealBackup } from '#electron/main/storage/backup-file'
import { seal } from '#electron/main/storage/envelope'
import type { FileSystem } from '#electron/main/storage/file-system'
import { defineFormat } from '#electron/main/storage/format'
import type { FileCheck } from '#electron/main/storage/content-checks'
import { toLine } from '#electron/main/storage/log-lines'
import { progressLogName } from '#electron/main/storage/profile-layout'
import { openProfile } from '#electron/main/storage/profile'
import type { Profile } from '#electron/main/storage/profile'
import { anEntry, entrySchema, put, quarantined } from './builders'
import type { Entry } from './builders'
import { faultyFileSystem, unsyncedFileSystem } from './faulty-file-system'
import { useTempFolder } from './temp-folder'

const MINUTE_MS = 60_000
const START = new Date('2026-11-22T19:00:00.000Z')

const temp = useTempFolder()
const inProfile = (...path: string[]): string => temp('profile', ...path)
let devices = 0
let time = START
const later = (minutes: number): void => {
  time = new Date(time.getTime() + minutes * MINUTE_MS)
}

interface Settings {
  theme: string
}
const settingsFormat = defineFormat<Settings>({
  version: 1,
  schema: v.strictObject({ theme: v.string() }),
  migrations: [],
})

/** What this app knows how to read. */
const CHECKS: readonly FileCheck[] = [
  { name: /^settings\.json$|^attempts\/.*\.json$/, format: settingsFormat },
  { name: /\.(log|journal)$/, entry: entrySchema },
]

async function open(fs: FileSystem = unsyncedFileSystem): Promise<Profile> {
  const newDeviceId = (): string => {
    devices += 1
    return `device-${devices}`
  }
  const opened = await openProfile(inProfile(), { fs, now: () => time, newDeviceId, checks: CHECKS })
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}

const openSettings = (profile: Profile) =>
  profile.document<Settings>('settings.json', {
    subject: 'Your settings file',
    format: settingsFormat,
    defaults: { theme: 'system' },
  })

const openEvents = (profile: Profile, name = 'progress/log/2026-11.one.log') =>
  profile.log<Entry>(name, { subject: 'Your progress of November', schema: entrySchema })

/** A profile with a theme and some events in it, closed again. */
async function aProfile(theme: string, count: number): Promise<void> {
  const profile = await open()
  await (await openSettings(profile)).update(() => ({ theme }))
  const events = await openEvents(profile)
  await events.append(Array.from({ length: count }, (_, index) => anEntry(events.entries.length + index + 1)))
  await profile.close()
}

async function newestBackup(): Promise<unknown> {
  const [newest] = (await readdir(inProfile('backups'))).toSorted().toReversed()
  const backup = openBackup(await readFile(inProfile('backups', newest ?? ''), 'utf8'))
  return backup.ok ? backup.value : null
}

/** A disk that notes which files are read. */
function countingReads(): { fs: FileSystem; read: string[] } {
  const read: string[] = []
  const fs: FileSystem = {
    ...unsyncedFileSystem,
    readFile: (path) => {
      read.push(path)
      return unsyncedFileSystem.readFile(path)
    },
  }
  return { fs, read }
}

async function contents(): Promise<{ theme: string; count: number; states: string[] }> {
  const profile = await open()
  const settings = await openSettings(profile)
  const events = await openEvents(profile)
  const states = profile.reports().map(({ state }) => state.kind)
  await profile.close()
  return { theme: settings.data.theme, count: events.entries.length, states }
}

describe('openProfile', () => {
  it('makes a folder for a student who starts, with a device id that stays', async () => {
    const first = await open()
    const again = await open()

    expect([first.isFirstStart, again.isFirstStart]).toEqual([true, false])
    expect(again.device).toBe(first.device)
    expect(again.reports()).toEqual([])
  })

  it('has everything after it was closed', async () => {
    await aProfile('dark', 3)
    expect(await contents()).toEqual({ theme: 'dark', count: 3, states: [] })
  })

  it('misses a file that is gone, and does not begin it anew', async () => {
    await aProfile('dark', 3)
    await rm(inProfile('settings.json'))
    await rm(inProfile('progress/log/2026-11.one.log'))

    const profile = await open()
    const [settings, events] = [await openSettings(profile), await openEvents(profile)]

    expect(settings.state).toMatchObject({ kind: 'read-only', code: 'no-usable-copy' })
    expect(events.state).toMatchObject({ kind: 'read-only', code: 'no-usable-copy' })
    expect(profile.reports().map(({ name }) => name)).toEqual([
      'settings.json',
      'progress/log/2026-11.one.log',
    ])
    expect(await profile.names('progress/log')).toEqual(['progress/log/2026-11.one.log'])
  })

  it('goes on without a lost file once the student has said so', async () => {
    await aProfile('dark', 3)
    await rm(inProfile('settings.json'))
    const profile = await open()
    await openSettings(profile)

    expect(await profile.discard('settings.json')).toMatchObject({ ok: true })

    const settings = await openSettings(profile)
    expect(settings.state.kind).toBe('ok')
    expect(await settings.update(() => ({ theme: 'light' }))).toMatchObject({ ok: true })
  })

  it('misses the end of a log that was cut between two lines after it was closed', async () => {
    await aProfile('dark', 1)
    await aProfile('dark', 2)
    await truncate(inProfile('progress/log/2026-11.one.log'), toLine(JSON.stringify(anEntry(1))).length)

    expect(await contents()).toMatchObject({ count: 1, states: ['recovered'] })
    expect(await contents()).toMatchObject({ count: 1, states: [] })
  })

  it('takes what is missing or damaged from the newest backup', async () => {
    await aProfile('dark', 3)
    await (await open()).backUp({ isForced: true })
    await rm(inProfile('settings.json'))
    await truncate(inProfile('progress/log/2026-11.one.log'), 70)

    expect(await contents()).toEqual({ theme: 'dark', count: 3, states: ['recovered', 'recovered'] })
    expect(await contents()).toEqual({ theme: 'dark', count: 3, states: [] })
  })

  it.each(['', 'null', 'rubbish', null])(
    'with a meta.json of %j still misses a file that is gone',
    async (text) => {
      await aProfile('dark', 3)
      const { device } = await open()
      await (await open()).backUp({ isForced: true })
      await rm(inProfile('settings.json'))
      await (text === null ? rm(inProfile('meta.json')) : put(inProfile('meta.json'), text))

      const profile = await open()

      expect(profile.isFirstStart).toBe(false)
      expect(profile.device).not.toBe(device)
      expect(await contents()).toMatchObject({ theme: 'dark', count: 3 })
    },
  )

  it('writes nothing into the profile of a newer version', async () => {
    await aProfile('dark', 3)
    await put(inProfile('meta.json'), seal(2, {}))

    const profile = await open()
    const [settings, events] = [await openSettings(profile), await openEvents(profile)]

    expect(settings.state).toMatchObject({ kind: 'read-only', code: 'newer' })
    expect(await settings.update(() => ({ theme: 'x' }))).toMatchObject({ ok: false, code: 'read-only' })
    expect(await events.append([anEntry(9)])).toMatchObject({ ok: false, code: 'read-only' })
    expect(await readFile(inProfile('meta.json'), 'utf8')).toBe(seal(2, {}))
  })

  it.each([
    '../settings.json',
    'a.json',
    'attempts/../../x.json',
    'attempts/.hidden.json',
    'attempts/a.exe',
    '',
  ])('opens no file named %j', async (name) => {
    const profile = await open()
    const options = { subject: '', format: settingsFormat, defaults: { theme: '' } }
    await expect(profile.document(name, options)).rejects.toThrow('is no file of a profile')
  })

  it('opens a file once, even when it is asked for twice at the same moment', async () => {
    const profile = await open()

    const [one, other] = await Promise.allSettled([openSettings(profile), openSettings(profile)])

    expect([one.status, other.status]).toEqual(['fulfilled', 'rejected'])
  })

  it('takes away a journal on purpose, and does not miss it afterwards', async () => {
    const profile = await open()
    const journal = await openEvents(profile, 'attempts/a1.journal')
    await journal.append([anEntry(1)])

    expect(await profile.discard('attempts/a1.journal')).toMatchObject({ ok: true })

    expect(await profile.names('attempts')).toEqual([])
    expect((await openEvents(await open(), 'attempts/a1.journal')).state.kind).toBe('ok')
  })

  it('names a log for the month in UTC', () => {
    const name = progressLogName(new Date('2026-12-01T00:30:00+01:00'), 'one')
    expect(name).toBe('progress/log/2026-11.one.log')
  })
})

describe('backUp', () => {
  it('makes one file with everything, at most each half hour and only when something changed', async () => {
    await aProfile('dark', 3)
    const profile = await open()
    const settings = await openSettings(profile)

    const first = await profile.backUp()
    await settings.update(() => ({ theme: 'light' }))
    later(29)
    const early = await profile.backUp()
    later(1)
    const due = await profile.backUp()
    later(31)
    const unchanged = await profile.backUp()

    expect(early).toEqual({ ok: true, value: null })
    expect(due).not.toEqual(first)
    expect(unchanged).toEqual(due)
    expect(await profile.backups()).toHaveLength(2)
    const [newest] = await readdir(inProfile('backups')).then((names) => names.toReversed())
    const backup = openBackup(await readFile(inProfile('backups', newest ?? ''), 'utf8'))
    expect(backup.ok && Object.keys(backup.value.files)).toEqual([
      'progress/log/2026-11.one.log',
      'settings.json',
    ])
  })

  it('makes one a half hour and of changes alone, although another lies ahead', async () => {
    await aProfile('dark', 3)
    const profile = await open()
    const settings = await openSettings(profile)
    later(60)
    await profile.backUp()
    later(-60)
    await settings.update(() => ({ theme: 'light' }))

    for (let minute = 0; minute < 90; minute++) {
      await profile.backUp()
      later(1)
    }
    expect(await profile.backups()).toHaveLength(2)

    for (let minute = 0; minute < 60; minute++) {
      await settings.update(() => ({ theme: `theme ${minute}` }))
      await profile.backUp()
      later(1)
    }
    expect(await profile.backups()).toHaveLength(4)
  })

  it('reads none of the files while none is due, or nothing has changed since it last looked', async () => {
    await aProfile('dark', 3)
    const { fs, read } = countingReads()
    const profile = await open(fs)
    const settings = await openSettings(profile)
    await profile.backUp()
    await settings.update(() => ({ theme: 'light' }))
    read.length = 0

    later(29)
    await profile.backUp()
    expect(read).toEqual([])

    later(1)
    await profile.backUp()
    expect(read).toContain(inProfile('settings.json'))

    read.length = 0
    later(60)
    await profile.backUp()
    expect(read).toEqual([])
  })

  it('leaves out a damaged file once it is safe in quarantine, names it, and goes on', async () => {
    await aProfile('dark', 3)
    await writeFile(inProfile('settings.json'), 'null')
    const profile = await open()
    const events = await openEvents(profile)

    const made = await profile.backUp({ isForced: true })
    await events.append([anEntry(4)])
    later(60)
    const next = await profile.backUp()

    expect(made).toMatchObject({ ok: true, value: { damaged: ['settings.json'] } })
    expect(next).toMatchObject({ ok: true, value: { damaged: ['settings.json'] } })
    expect(await newestBackup()).toMatchObject({
      files: { 'progress/log/2026-11.one.log': expect.any(String) },
      damaged: ['settings.json'],
    })
    expect(await quarantined(inProfile())).toEqual(['null'])
    expect(await readFile(inProfile('settings.json'), 'utf8')).toBe('null')
    expect(await profile.exportTo(temp('export'))).toMatchObject({ ok: true })
  })

  it('hands on the last good copy of a file that is damaged, so that none is thinned away', async () => {
    await aProfile('dark', 3)
    await (await open()).backUp({ isForced: true })
    await writeFile(inProfile('settings.json'), 'null')
    const profile = await open()
    const events = await openEvents(profile)
    for (let hour = 0; hour < 100; hour++) {
      later(60)
      await events.append([anEntry(hour + 4)])
      await profile.backUp()
    }

    expect((await profile.backups()).length).toBeLessThan(60)
    expect(await contents()).toMatchObject({ theme: 'dark', states: ['recovered'] })
  })

  it('makes none when a damaged file cannot be kept', async () => {
    await aProfile('dark', 3)
    await writeFile(inProfile('settings.json'), 'null')
    const full: FileSystem = {
      ...unsyncedFileSystem,
      open: (path, flags, mode) =>
        path.includes('quarantine')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : unsyncedFileSystem.open(path, flags, mode),
    }

    const made = await (await open(full)).backUp({ isForced: true })

    expect(made).toMatchObject({ ok: false, code: 'disk-full' })
    expect(await (await open()).backups()).toEqual([])
  })

  it('leaves out an append that is under way', async () => {
    await aProfile('dark', 3)
    const path = inProfile('progress/log/2026-11.one.log')
    await writeFile(path, `${await readFile(path, 'utf8')}half of`)

    expect(await (await open()).backUp()).toMatchObject({ ok: true })
  })

  it('keeps the backup and the old ones, or just the old ones, whichever call fails', async () => {
    await aProfile('dark', 3)
    await (await open()).backUp({ isForced: true })
    for (let k = 1; k < 40; k++) {
      await aProfile(`theme ${k}`, 1)
      later(60)
      const disk = faultyFileSystem(unsyncedFileSystem)
      const profile = await open(disk.fs)
      disk.breakAt(k)
      await profile.backUp({ isForced: true })
      disk.mend()

      const texts = await Promise.all(
        (await profile.backups()).map(({ name }) => readFile(inProfile('backups', name), 'utf8')),
      )
      expect(texts.length).toBeGreaterThan(0)
      expect(texts.every((text) => openBackup(text).ok)).toBe(true)
    }
  })
})

describe('openBackup', () => {
  const files = { 'settings.json': seal(1, { theme: 'dark' }) }
  const backup = { madeAt: START.toISOString(), device: 'one', files, damaged: ['attempts/a1.json'] }

  it('reads back what was sealed', () => {
    expect(openBackup(sealBackup(backup))).toMatchObject({ ok: true, value: backup })
  })

  it.each([
    ['damage inside', sealBackup({ ...backup, files: { 'settings.json': 'null' } })],
    ['a way out of the folder', sealBackup({ ...backup, files: { '../settings.json': seal(1, {}) } })],
    ['an absolute name', sealBackup({ ...backup, files: { '/etc/x.json': seal(1, {}) } })],
    ['a device id of its own', sealBackup({ ...backup, files: { 'meta.json': seal(1, {}) } })],
    ['a cut', sealBackup(backup).slice(0, -20)],
    ['another format', seal(1, { theme: 'dark' })],
  ])('refuses %s', (_, text) => {
    expect(openBackup(text)).toMatchObject({ ok: false, code: 'damaged' })
  })

  it('reads one made before backups named what was damaged', () => {
    const { damaged, ...older } = backup
    expect(openBackup(seal(1, { format: 'foolscap-backup', ...older }))).toMatchObject({
      ok: true,
      value: { damaged: [] },
    })
    expect(damaged).toHaveLength(1)
  })

  it('says that a backup is newer', () => {
    expect(openBackup(seal(2, {}))).toMatchObject({ ok: false, code: 'newer' })
  })
})

describe('restore', () => {
  const anExport = async (): Promise<string> => {
    await (await open()).exportTo(temp('export'))
    return readFile(temp('export'), 'utf8')
  }

  it('replaces everything, under a new device id, and can be undone', async () => {
    await aProfile('dark', 3)
    const text = await anExport()
    await aProfile('light', 2)
    await put(inProfile('attempts/a1.json'), seal(1, { theme: 'an attempt' }))
    const profile = await open()

    const restored = await profile.restore(text)

    expect(await contents()).toEqual({ theme: 'dark', count: 3, states: [] })
    const now = await open()
    expect(now.device).not.toBe(profile.device)
    expect(await now.names('attempts')).toEqual([])

    const undo = restored.ok ? restored.value.undo : ''
    await now.restore(await readFile(inProfile('backups', undo), 'utf8'))

    expect(await contents()).toEqual({ theme: 'light', count: 5, states: [] })
    expect(await (await open()).names('attempts')).toEqual(['attempts/a1.json'])
  })

  it('refuses saves from then on, for the files behind them are no longer the same', async () => {
    await aProfile('dark', 3)
    const text = await anExport()
    const profile = await open()
    const settings = await openSettings(profile)

    await profile.restore(text)

    expect(await settings.update(() => ({ theme: 'x' }))).toMatchObject({ ok: false, code: 'read-only' })
  })

  it('waits for saves that are under way, so that none lands on the restored files', async () => {
    await aProfile('dark', 3)
    const text = await anExport()
    const slow: FileSystem = {
      ...unsyncedFileSystem,
      rename: async (from, to) => {
        const isSave = from.endsWith('.tmp') && dirname(to) === inProfile()
        if (isSave) await new Promise((resolve) => setTimeout(resolve, 200))
        await unsyncedFileSystem.rename(from, to)
      },
    }
    const profile = await open(slow)
    const settings = await openSettings(profile)
    const journal = await openEvents(profile, 'attempts/a1.journal')

    const saves = [settings.update(() => ({ theme: 'light' })), journal.append([anEntry(1)])]
    await profile.restore(text)

    expect(await Promise.all(saves)).toMatchObject([{ ok: true }, { ok: true }])
    expect(await contents()).toEqual({ theme: 'dark', count: 3, states: [] })
    const restored = await open()
    expect(restored.device).not.toBe(profile.device)
    expect(await restored.names('attempts')).toEqual([])
  })

  it('touches nothing for a backup that does not check out', async () => {
    await aProfile('dark', 3)
    const text = await anExport()
    const profile = await open()
    const settings = await openSettings(profile)

    expect(await profile.restore(text.replace('dark', 'dork'))).toMatchObject({ ok: false, code: 'damaged' })

    expect(await settings.update(() => ({ theme: 'light' }))).toMatchObject({ ok: true })
  })

  it.each([
    ['settings of a newer form', 'settings.json', seal(2, { theme: 'dark' }), 'newer'],
    ['settings that are none', 'settings.json', seal(1, { nonsense: 1 }), 'damaged'],
    ['an attempt that is none', 'attempts/a1.json', seal(1, { nonsense: 1 }), 'damaged'],
    ['a journal of a newer form', 'attempts/a1.journal', toLine('{"seq":1}'), 'newer'],
    ['events of a newer form', 'progress/log/2026-11.x.log', toLine('{"seq":1}'), 'newer'],
    ['a file not known here', 'progress/plans.json', seal(1, {}), 'newer'],
  ])('touches nothing for %s', async (_, name, file, code) => {
    await aProfile('dark', 3)
    const profile = await open()
    const settings = await openSettings(profile)
    const text = sealBackup({
      madeAt: START.toISOString(),
      device: 'one',
      files: { 'progress/log/2026-11.one.log': toLine(JSON.stringify(anEntry(1))), [name]: file },
      damaged: [],
    })

    expect(await profile.restore(text)).toMatchObject({ ok: false, code })

    expect(await settings.update(() => ({ theme: 'light' }))).toMatchObject({ ok: true })
    expect(await contents()).toEqual({ theme: 'light', count: 3, states: [] })
    expect(await profile.backups()).toEqual([])
  })

  it('saves a student whose files are damaged, keeps them, and says where', async () => {
    await aProfile('dark', 3)
    const text = await anExport()
    await writeFile(inProfile('settings.json'), 'damaged')

    const restored = await (await open()).restore(text)

    expect(await contents()).toEqual({ theme: 'dark', count: 3, states: [] })
    const replaced = restored.ok ? (restored.value.damagedLieIn ?? '') : ''
    expect(replaced).toMatch(/^quarantine/)
    expect(await readFile(inProfile(replaced, 'settings.json'), 'utf8')).toBe('damaged')
  })

  it('takes turns with backups, so that none holds half of each state', async () => {
    await aProfile('new', 3)
    const text = await anExport()
    await aProfile('old', 2)
    const profile = await open({
      ...unsyncedFileSystem,
      rename: async (from, to) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        await unsyncedFileSystem.rename(from, to)
      },
    })
    const restoring = profile.restore(text)
    const others: Promise<unknown>[] = []
    for (let index = 0; index < 60; index++) {
      later(31)
      others.push(profile.backUp({ isForced: true }), profile.exportTo(temp('during')))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await Promise.all([restoring, ...others])

    const found = await Promise.all(
      (await profile.backups()).map(({ name }) => readFile(inProfile('backups', name), 'utf8')),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('old')
  })

  it('lets nothing be backed up after a restore that did not get to its end', async () => {
    await aProfile('new', 3)
    const text = await anExport()
    await aProfile('old', 2)
    const profile = await open({
      ...unsyncedFileSystem,
      rename: (from, to) =>
        to.endsWith('/attempts')
          ? Promise.reject(Object.assign(new Error('made to fail'), { code: 'EIO' }))
          : unsyncedFileSystem.rename(from, to),
    })
    const restored = await profile.restore(text)
    later(60)

    if (!restored.ok) {
      expect(await profile.backUp()).toEqual({ ok: true, value: null })
      expect(await profile.exportTo(temp('half'))).toMatchObject({ ok: false, code: 'read-only' })
    }
    expect(restored).toMatchObject({ ok: false, code: 'restore-unfinished' })
  })

  it('has all of the old or all of the new, wherever it is cut off', async () => {
    await aProfile('new', 3)
    const text = await anExport()
    await aProfile('old', 2)
    await cp(inProfile(), temp('before'), { recursive: true })
    const outcomes: string[] = []
    let isDone = false
    for (let k = 1; !isDone; k++) {
      await rm(inProfile(), { recursive: true })
      await cp(temp('before'), inProfile(), { recursive: true })
      const disk = faultyFileSystem(unsyncedFileSystem)
      const profile = await open(disk.fs)
      disk.breakAt(k, { isLasting: true })
      const restored = await profile.restore(text)
      isDone = restored.ok

      // The start after it may be cut off as well, and the one after that has to do.
      const second = faultyFileSystem(unsyncedFileSystem)
      second.breakAt((k % 25) + 1, { isLasting: true })
      await openProfile(inProfile(), {
        fs: second.fs,
        now: () => time,
        newDeviceId: () => 'device-x',
        checks: CHECKS,
      })

      const { theme, count, states } = await contents()
      outcomes.push(`${theme} ${count}`)
      expect(states, `cut off at call ${k}`).toEqual([])
      if (restored.ok) expect(theme).toBe('new')
      expect(await readdir(inProfile())).not.toContain('restoring')
    }
    expect(new Set(outcomes)).toEqual(new Set(['old 5', 'new 3']))
    expect(outcomes).toEqual(outcomes.toSorted().toReversed())
  }, 60_000)
})
