import { appendFile, readFile, readdir, rm, truncate } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines, toLine } from '#electron/main/storage/log-lines'
import { anEntry, copiesWith, openEntries, put, quarantined } from './builders'
import type { Entry } from './builders'
import { ALL_BITS, damagesOf, oneBitAt } from './damages'
import { faultyFileSystem, recordingFileSystem, unsyncedFileSystem } from './faulty-file-system'
import { useTempFolder } from './temp-folder'

const folder = useTempFolder()
const lines = (...entries: unknown[]): string =>
  entries.map((entry) => toLine(JSON.stringify(entry))).join('')
const entriesIn = (text: Buffer): unknown[] =>
  readLines(text).records.map((json) => JSON.parse(json) as unknown)
const onDisk = (): Promise<Buffer> => readFile(folder('entries.log'))

const three = [anEntry(1), anEntry(2, 'zweite „Zeile“\n'), anEntry(3)]
const good = Buffer.from(lines(...three))

describe('readLines', () => {
  it('reads back any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const { records, isClean } = readLines(Buffer.from(lines(...texts)))
        return isClean && JSON.stringify(texts) === `[${records.join(',')}]`
      }),
    )
  })

  it('never yields an entry that was not written, and loses only those that are damaged', () => {
    for (const { name, bytes } of damagesOf(good, () => ALL_BITS)) {
      const found = entriesIn(bytes)
      expect(isSubsequence(found, three), name).toBe(true)
      if (bytes.length < good.length || name.startsWith('zeroes')) continue
      expect(found.length, name).toBeGreaterThanOrEqual(2)
    }
  })

  it('keeps both entries when the newline between them is damaged', () => {
    const bytes = Buffer.from(good)
    bytes.writeUInt8(0, bytes.indexOf('\n'))
    expect(entriesIn(bytes)).toEqual(three)
  })
})

describe('append', () => {
  it('answers when the disk has it, and only then shows it', async () => {
    const log = await openEntries(folder())

    const saving = log.append([anEntry(1), anEntry(2)])
    expect(log.entries).toEqual([])
    expect(await saving).toMatchObject({ ok: true })

    expect(log.entries).toEqual([anEntry(1), anEntry(2)])
    expect((await onDisk()).toString()).toBe(lines(anEntry(1), anEntry(2)))
    expect((await openEntries(folder())).entries).toEqual([anEntry(1), anEntry(2)])
  })

  it('writes only what is new, in as many calls whatever the history', async () => {
    const history = Array.from({ length: 5_000 }, (_, index) => anEntry(index))
    await put(folder('entries.log'), lines(...history))
    const written: number[] = []
    const disk = faultyFileSystem(unsyncedFileSystem)
    const log = await openEntries(folder(), { fs: disk.fs })
    await log.append([anEntry(0)])
    for (const seq of [1, 2]) {
      const before = [disk.calls(), (await onDisk()).length] as const
      await log.append([anEntry(seq)])
      written.push(disk.calls() - before[0])
      expect((await onDisk()).length - before[1]).toBe(lines(anEntry(seq)).length)
    }
    expect(written).toEqual([5, 5])
  })

  it('asks the disk in the order that survives a power cut, the first time for the name too', async () => {
    const calls: string[] = []
    const log = await openEntries(folder(), { fs: recordingFileSystem(calls) })

    await log.append([anEntry(1)])
    const first = calls.splice(0).filter((call) => !call.startsWith('open'))
    await log.append([anEntry(2)])
    const second = calls.filter((call) => !call.startsWith('open'))

    expect(first).toEqual(['stat', 'writeFile', 'datasync', 'close', 'sync', 'close'])
    expect(second).toEqual(['stat', 'writeFile', 'datasync', 'close'])
  })

  it('flushes appends that arrive together once', async () => {
    const disk = faultyFileSystem(unsyncedFileSystem)
    const log = await openEntries(folder(), { fs: disk.fs })
    await log.append([anEntry(0)])
    const before = disk.calls()

    await Promise.all(Array.from({ length: 200 }, (_, index) => log.append([anEntry(index + 1)])))

    expect(disk.calls() - before).toBeLessThanOrEqual(10)
    expect(log.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 201 }, (_, index) => index))
    expect((await openEntries(folder())).entries).toEqual(log.entries)
  })

  it('has all of an append or none, on disk and in memory, whichever call fails', async () => {
    for (const history of [[], three]) {
      for (let k = 1; k <= 9; k++) {
        for (const kind of ['before', 'after', 'half'] as const) {
          await (history.length > 0
            ? put(folder('entries.log'), lines(...history))
            : rm(folder('entries.log'), { force: true }))
          const disk = faultyFileSystem(unsyncedFileSystem)
          const log = await openEntries(folder(), { fs: disk.fs })
          disk.breakAt(k, { kind, code: 'ENOSPC' })

          const saved = await log.append([anEntry(8), anEntry(9)])

          const expected = saved.ok ? [...history, anEntry(8), anEntry(9)] : history
          expect(log.entries).toEqual(expected)
          disk.mend()
          const reopened = await openEntries(folder())
          expect(reopened.entries).toEqual(expected)
          expect(await log.append([anEntry(10)])).toMatchObject({ ok: true })
          expect((await openEntries(folder())).entries).toEqual([...expected, anEntry(10)])
        }
      }
    }
  })

  it('puts the file right before the next append when even the taking back failed', async () => {
    await put(folder('entries.log'), good)
    const disk = faultyFileSystem(unsyncedFileSystem)
    const log = await openEntries(folder(), { fs: disk.fs })
    disk.breakAt(3, { kind: 'half', isLasting: true })
    expect(await log.append([anEntry(4, 'half of this is written')])).toMatchObject({
      ok: false,
      code: 'disk-error',
    })
    expect((await onDisk()).length).toBeGreaterThan(good.length)
    disk.mend()

    expect(await log.append([anEntry(4)])).toMatchObject({ ok: true })

    expect((await onDisk()).toString()).toBe(lines(...three, anEntry(4)))
  })

  it('does not begin a log anew that has gone from under it', async () => {
    const log = await openEntries(folder())
    await log.append([anEntry(1)])
    await rm(folder('entries.log'))

    expect(await log.append([anEntry(2)])).toMatchObject({ ok: false })

    expect(log.entries).toEqual([anEntry(1)])
    expect(await readdir(folder())).toEqual([])
  })

  it('notices another writer instead of mixing with it', async () => {
    const [one, other] = [await openEntries(folder()), await openEntries(folder())]
    await one.append([anEntry(1)])

    const saved = [
      await other.append([anEntry(2)]),
      await one.append([anEntry(3)]),
      await other.append([anEntry(4)]),
    ]

    expect(saved.map(({ ok }) => ok)).toEqual([false, true, false])
    expect((await openEntries(folder())).entries).toEqual([anEntry(1), anEntry(3)])
  })

  it('rejects what does not fit, for its own caller alone', async () => {
    const log = await openEntries(folder())

    const wrong = log.append([anEntry(1), { seq: 'x' } as unknown as Entry])
    const right = log.append([anEntry(2)])

    await expect(wrong).rejects.toThrow('does not fit')
    expect(await right).toMatchObject({ ok: true })
    expect(log.entries).toEqual([anEntry(2)])
  })
})

describe('openLog', () => {
  it('begins empty when nothing says that there was one', async () => {
    const log = await openEntries(folder())

    expect([log.state.kind, log.entries]).toEqual(['ok', []])
    expect(await readdir(folder())).toEqual([])
  })

  it('puts a torn last line aside and goes on', async () => {
    await put(folder('entries.log'), good)
    await appendFile(folder('entries.log'), lines(anEntry(4)).slice(0, 20))

    const log = await openEntries(folder())

    expect(log.state).toMatchObject({ kind: 'recovered', code: 'unfinished-entry' })
    expect(log.entries).toEqual(three)
    expect(await quarantined(folder())).toEqual([lines(anEntry(4)).slice(0, 20)])
    await log.append([anEntry(5)])
    expect((await onDisk()).toString()).toBe(lines(...three, anEntry(5)))
  })

  it('keeps the lines around a damaged one', async () => {
    const [first = '', , third = ''] = lines(...three).split('\n')
    await put(folder('entries.log'), `${first}\nrubbish\n${third}\n`)

    const log = await openEntries(folder())

    expect(log.state).toMatchObject({ kind: 'recovered', code: 'lost-entries' })
    expect(log.entries).toEqual([anEntry(1), anEntry(3)])
    expect(await quarantined(folder())).toEqual(['rubbish'])
    expect((await openEntries(folder())).state.kind).toBe('ok')
  })

  it('takes from a backup what is damaged, and keeps what is newer than the backup', async () => {
    const damaged = Buffer.from(lines(...three, anEntry(4)))
    damaged.writeUInt8(0, 30)
    await put(folder('entries.log'), damaged)

    const log = await openEntries(folder(), { copies: copiesWith(lines(anEntry(1)), good) })

    expect(log.state).toMatchObject({ kind: 'recovered', code: 'put-right' })
    expect(log.entries).toEqual([...three, anEntry(4)])
    expect(await quarantined(folder())).toHaveLength(1)
  })

  it('says so for every damage, and invents nothing', async () => {
    for (const { name, bytes } of damagesOf(good, oneBitAt)) {
      await put(folder('entries.log'), bytes)

      const log = await openEntries(folder(), { fs: unsyncedFileSystem, leastBytes: good.length })

      expect(log.state.kind, name).not.toBe('ok')
      expect(isSubsequence(log.entries, three), name).toBe(true)
      if (log.entries.length === 0) expect(log.state, name).toMatchObject({ code: 'no-usable-copy' })
      else expect(await onDisk(), name).toEqual(Buffer.from(lines(...log.entries)))
    }
  }, 60_000)

  it('is whole again after every damage when there is a backup', async () => {
    for (const { name, bytes } of damagesOf(good, oneBitAt)) {
      await put(folder('entries.log'), bytes)

      const log = await openEntries(folder(), {
        fs: unsyncedFileSystem,
        leastBytes: good.length,
        copies: copiesWith('', good, bytes),
      })

      expect(log.state, name).toMatchObject({ kind: 'recovered', code: 'put-right' })
      expect(log.entries, name).toEqual(three)
    }
  }, 60_000)

  it('misses a log that is gone or was cut at the end of a line', async () => {
    const gone = await openEntries(folder(), { leastBytes: good.length })
    expect(gone.state).toMatchObject({ kind: 'read-only', code: 'no-usable-copy' })
    expect(await gone.append([anEntry(1)])).toMatchObject({ ok: false, code: 'read-only' })

    const back = await openEntries(folder(), { leastBytes: good.length, copies: copiesWith(good) })
    expect(back.state).toMatchObject({ kind: 'recovered', code: 'put-right' })
    expect(back.entries).toEqual(three)

    await truncate(folder('entries.log'), lines(anEntry(1)).length)
    const cut = await openEntries(folder(), { leastBytes: good.length })
    expect(cut.state).toMatchObject({ kind: 'recovered', code: 'lost-entries' })
    expect(cut.entries).toEqual([anEntry(1)])
  })

  it('leaves a log with entries of a newer version as it is', async () => {
    const text = lines(anEntry(1), { seq: 2, text: 'a', mood: 'new' })
    await put(folder('entries.log'), `${text}torn`)

    const log = await openEntries(folder())

    expect(log.state).toMatchObject({ kind: 'read-only', code: 'newer' })
    expect(await log.append([anEntry(3)])).toMatchObject({ ok: false, code: 'read-only' })
    expect((await onDisk()).toString()).toBe(`${text}torn`)
  })

  it('cuts nothing while what is cut cannot be kept', async () => {
    await put(folder('entries.log'), `${good.toString()}torn`)
    await put(folder('quarantine'), 'a file in the way')

    const log = await openEntries(folder())

    expect(log.state).toMatchObject({ kind: 'read-only', code: 'cannot-keep-copy' })
    expect(log.entries).toEqual(three)
    expect((await onDisk()).toString()).toBe(`${good.toString()}torn`)
  })

  it('loses no entry, whichever call of a recovery fails', async () => {
    for (let k = 1; k < 30; k++) {
      await put(folder('entries.log'), `${good.toString()}torn`)
      const disk = faultyFileSystem(unsyncedFileSystem)
      disk.breakAt(k)
      await openEntries(folder(), { fs: disk.fs })

      const reopened = await openEntries(folder())

      expect(reopened.entries).toEqual(three)
      expect(['ok', 'recovered']).toContain(reopened.state.kind)
    }
  })
})

function isSubsequence(part: readonly unknown[], whole: readonly unknown[]): boolean {
  const remaining = whole.map((item) => JSON.stringify(item))
  return part.every((item) => {
    const at = remaining.indexOf(JSON.stringify(item))
    remaining.splice(0, at + 1)
    return at >= 0
  })
}
