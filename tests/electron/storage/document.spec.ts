import { readFile, readdir, stat } from 'node:fs/promises'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { openDocument } from '#electron/main/storage/document'
import { seal } from '#electron/main/storage/envelope'
import { nodeFileSystem } from '#electron/main/storage/file-system'
import { defineFormat } from '#electron/main/storage/format'
import { copiesWith, noCopies, openWords, put, quarantined, withWord, wordsFormat } from './builders'
import type { Words } from './builders'
import { damagesOf, oneBitAt } from './damages'
import { faultyFileSystem, unsyncedFileSystem } from './faulty-file-system'
import { useTempFolder } from './temp-folder'

const folder = useTempFolder()
const onDisk = async (): Promise<unknown> => {
  const text = await readFile(folder('words.json'), 'utf8')
  return (JSON.parse(text) as { data: unknown }).data
}

describe('openDocument, a file that never was', () => {
  it('begins with the defaults and writes nothing', async () => {
    const document = await openWords(folder())

    expect(document.state.kind).toBe('ok')
    expect(document.data).toEqual({ words: [] })
    expect(await readdir(folder())).toEqual([])
  })

  it('still does so after a first save that was cut off', async () => {
    await put(
      folder('words.json.00000000-0000-4000-8000-000000000000.tmp'),
      seal(1, { words: ['a'] }).slice(0, 50),
    )

    const document = await openWords(folder())

    expect(document.state.kind).toBe('ok')
    expect(await document.update(withWord('b'))).toMatchObject({ ok: true })
    expect(await onDisk()).toEqual({ words: ['b'] })
  })
})

describe('update', () => {
  it('answers when the disk has it, and only then shows it', async () => {
    const document = await openWords(folder())

    const saving = document.update(withWord('a'))
    expect(document.data).toEqual({ words: [] })
    await saving

    expect(document.data).toEqual({ words: ['a'] })
    expect(await onDisk()).toEqual({ words: ['a'] })
  })

  it('makes changes that arrive together one after the other, in few writes', async () => {
    const disk = faultyFileSystem(unsyncedFileSystem)
    const document = await openWords(folder(), { fs: disk.fs })
    await document.update(withWord('first'))
    const callsOfOne = disk.calls()

    await Promise.all(Array.from({ length: 100 }, (_, index) => document.update(withWord(String(index)))))

    expect(document.data.words).toHaveLength(101)
    expect(await onDisk()).toEqual(document.data)
    expect(disk.calls()).toBeLessThan(4 * callsOfOne)
  })

  it('answers each caller by the write that holds its own change', async () => {
    const disk = faultyFileSystem(unsyncedFileSystem)
    const document = await openWords(folder(), { fs: disk.fs })
    disk.breakAt(1)

    const first = document.update(withWord('lost'))
    await Promise.resolve()
    await Promise.resolve()
    const second = document.update(withWord('kept'))

    expect(await first).toMatchObject({ ok: false, code: 'disk-error' })
    expect(await second).toMatchObject({ ok: true })
    expect(document.data).toEqual({ words: ['kept'] })
    expect(await onDisk()).toEqual({ words: ['kept'] })
  })

  it('takes back a change that could not be saved, so that trying again does not double it', async () => {
    const disk = faultyFileSystem(unsyncedFileSystem)
    const document = await openWords(folder(), { fs: disk.fs })
    await document.update(withWord('a'))
    disk.breakAt(1, { code: 'ENOSPC' })

    expect(await document.update(withWord('b'))).toMatchObject({ ok: false, code: 'disk-full' })
    expect(document.data).toEqual({ words: ['a'] })

    await document.update(withWord('b'))
    expect(await onDisk()).toEqual({ words: ['a', 'b'] })
  })

  it('has the old or the new state on disk and in memory, whichever call fails', async () => {
    const counted = faultyFileSystem(unsyncedFileSystem)
    const once = await openWords(folder(), { fs: counted.fs })
    const callsToOpen = counted.calls()
    await once.update(withWord('a'))
    const callsToSave = counted.calls() - callsToOpen
    for (let k = 1; k <= callsToSave; k++) {
      for (const kind of ['before', 'after', 'half'] as const) {
        await put(folder('words.json'), seal(1, { words: ['a'] }))
        const disk = faultyFileSystem(unsyncedFileSystem)
        const document = await openWords(folder(), { fs: disk.fs })
        disk.breakAt(k, { kind })

        const saved = await document.update(withWord('b'))

        expect(saved.ok).toBe(false)
        expect(document.data).toEqual({ words: ['a'] })
        const reopened = await openWords(folder())
        expect(reopened.state.kind).toBe('ok')
        expect([['a'], ['a', 'b']]).toContainEqual(reopened.data.words)
        await document.update(withWord('b'))
        expect(await onDisk()).toEqual({ words: ['a', 'b'] })
      }
    }
  })

  it('writes nothing for a change that changes nothing', async () => {
    const document = await openWords(folder())
    await document.update((data) => data)
    expect(await readdir(folder())).toEqual([])
  })

  it('rejects a change that does not fit, for its own caller alone', async () => {
    const document = await openWords(folder())

    const wrong = document.update(() => ({ words: [7] }) as unknown as Words)
    const inPlace = document.update((data) => {
      data.words.push('in place')
      return data
    })
    const right = document.update(withWord('a'))

    await expect(wrong).rejects.toThrow('does not fit')
    await expect(inPlace).rejects.toThrow('not extensible')
    expect(await right).toMatchObject({ ok: true })
    expect(await onDisk()).toEqual({ words: ['a'] })
  })

  it('writes nothing that it could not read back', async () => {
    const oneWay = v.strictObject({ words: v.pipe(v.array(v.string()), v.transform((words) => words.join(' '))) }) // prettier-ignore
    const document = await openDocument({
      ...{ fs: nodeFileSystem, folder: folder(), name: 'words.json', subject: 'Your file', leastBytes: 0 },
      ...{ quarantine: folder('quarantine'), copies: noCopies, defaults: { words: '' } },
      format: defineFormat({ version: 1, schema: oneWay, migrations: [] }),
    })

    await expect(document.update(() => ({ words: ['a'] }) as never)).rejects.toThrow('its own format')

    expect(document.data).toEqual({ words: '' })
    expect(await readdir(folder())).toEqual([])
  })

  it('waits in flush until every update is answered', async () => {
    const document = await openWords(folder())
    const answered: string[] = []
    void document.update(withWord('a')).then(() => answered.push('a'))
    void document.update(withWord('b')).then(() => answered.push('b'))

    await document.flush()

    expect(answered).toEqual(['a', 'b'])
  })

  it('puts a whole file there when two documents write the same one', async () => {
    const [one, other] = [await openWords(folder()), await openWords(folder())]

    const saves = Array.from({ length: 20 }, (_, index) => [
      one.update(withWord(`a${index}`)),
      other.update(withWord(`b${index}`)),
    ])
    await Promise.all(saves.flat())

    const reopened = await openWords(folder())
    expect(reopened.state.kind).toBe('ok')
    expect([one.data, other.data]).toContainEqual(reopened.data)
  })
})

describe('openDocument, damage', () => {
  const good = Buffer.from(seal(1, { words: ['Rapallo', 'Locarno'] }))
  const damages = [...damagesOf(good, oneBitAt), { name: 'null', bytes: Buffer.from('null') }]

  it(`goes read-only with no good copy, keeps the file and the damage (${damages.length} damages)`, async () => {
    for (const { name, bytes } of damages) {
      await put(folder('words.json'), bytes)

      const document = await openWords(folder(), { fs: unsyncedFileSystem })

      expect(document.state, name).toMatchObject({ kind: 'read-only', code: 'no-usable-copy' })
      expect(await document.update(withWord('x'))).toMatchObject({ ok: false, code: 'read-only' })
      expect((await readFile(folder('words.json'))).equals(bytes), name).toBe(true)
    }
    expect(new Set(await quarantined(folder()))).toEqual(
      new Set(damages.map(({ bytes }) => bytes.toString('latin1'))),
    )
  }, 60_000)

  it(`takes the newest good copy and says so (${damages.length} damages)`, async () => {
    const older = seal(1, { words: ['older'] })
    for (const { name, bytes } of damages) {
      await put(folder('words.json'), bytes)

      const document = await openWords(folder(), {
        fs: unsyncedFileSystem,
        copies: copiesWith(older, good, bytes),
      })

      expect(document.state, name).toMatchObject({ kind: 'recovered', code: 'from-backup' })
      expect(document.data, name).toEqual({ words: ['Rapallo', 'Locarno'] })
      expect((await readFile(folder('words.json'))).equals(good), name).toBe(true)
    }
  }, 60_000)

  it('prefers what an unfinished save left, when that is newer', async () => {
    await put(folder('words.json'), 'null')
    await put(folder('words.json.00000000-0000-4000-8000-000000000000.tmp'), seal(1, { words: ['newest'] }))

    const document = await openWords(folder(), { copies: copiesWith(good) })

    expect(document.state).toMatchObject({ kind: 'recovered', code: 'from-unfinished-save' })
    expect(document.data).toEqual({ words: ['newest'] })
    expect(await readdir(folder())).toEqual(['quarantine', 'words.json'])
  })

  it('ignores and clears away an unfinished save beside a good file', async () => {
    await put(folder('words.json'), good)
    await put(
      folder('words.json.00000000-0000-4000-8000-000000000000.tmp'),
      seal(1, { words: ['never said'] }),
    )

    const document = await openWords(folder())

    expect(document.state.kind).toBe('ok')
    expect(document.data.words).toContain('Rapallo')
    expect(await readdir(folder())).toEqual(['words.json'])
  })

  it('does not take a missing file for a new one when something remembers it', async () => {
    const lost = await openWords(folder(), { leastBytes: 1 })
    expect(lost.state).toMatchObject({ kind: 'read-only', code: 'no-usable-copy' })
    expect(await lost.update(withWord('x'))).toMatchObject({ ok: false, code: 'read-only' })

    const found = await openWords(folder(), { leastBytes: 1, copies: copiesWith(good) })
    expect(found.state).toMatchObject({ kind: 'recovered', code: 'from-backup' })
    expect(found.data.words).toContain('Rapallo')
  })

  it('makes a file anew that holds nothing of the student’s, and says so', async () => {
    await put(folder('words.json'), 'null')

    const document = await openWords(folder(), { replaceable: true })

    expect(document.state).toMatchObject({ kind: 'recovered', code: 'made-anew' })
    expect(await document.update(withWord('a'))).toMatchObject({ ok: true })
    expect(await quarantined(folder())).toEqual(['null'])
  })

  it('changes nothing while the damaged file cannot be kept', async () => {
    await put(folder('words.json'), 'null')
    await put(folder('quarantine'), 'a file in the way')

    const document = await openWords(folder(), { copies: copiesWith(good) })

    expect(document.state).toMatchObject({ kind: 'read-only', code: 'cannot-keep-copy' })
    expect(document.data.words).toContain('Rapallo')
    expect(await readFile(folder('words.json'), 'utf8')).toBe('null')
  })

  it('does not take a file it cannot read for a missing one', async () => {
    await put(folder('words.json'), good)
    const disk = faultyFileSystem(unsyncedFileSystem)
    disk.breakAt(1)

    const document = await openWords(folder(), { fs: disk.fs })

    expect(document.state).toMatchObject({ kind: 'read-only', code: 'cannot-read' })
    disk.mend()
    expect(await document.update(withWord('x'))).toMatchObject({ ok: false, code: 'read-only' })
    expect((await readFile(folder('words.json'))).equals(good)).toBe(true)
  })

  it('never loses the file, whichever call of a recovery fails', async () => {
    for (let k = 1; k < 40; k++) {
      await put(folder('words.json'), good.subarray(0, 40))
      const disk = faultyFileSystem(unsyncedFileSystem)
      disk.breakAt(k)
      const document = await openWords(folder(), { fs: disk.fs, copies: copiesWith(good) })
      if (document.state.kind === 'recovered') expect(document.data.words).toContain('Rapallo')
      else expect(document.state.kind).toBe('read-only')

      const reopened = await openWords(folder(), { copies: copiesWith(good) })

      expect(['ok', 'recovered']).toContain(reopened.state.kind)
      expect(reopened.data.words).toContain('Rapallo')
    }
  })
})

describe('openDocument, versions', () => {
  const schema = v.strictObject({ words: v.array(v.string()), count: v.number() })
  const migrate = (data: unknown) => ({ ...(data as Words), count: (data as Words).words.length })
  const second = defineFormat({ version: 2, schema, migrations: [{ to: 2, migrate }] })
  const openSecond = (copies = noCopies, fs = nodeFileSystem) =>
    openDocument({
      ...{ fs, folder: folder(), name: 'words.json', subject: 'Your file', quarantine: folder('quarantine') },
      ...{ copies, leastBytes: 0, format: second, defaults: { words: [], count: 0 } },
    })

  it('never writes over a newer file', async () => {
    const text = seal(2, { words: ['a'], count: 1 })
    await put(folder('words.json'), text)

    const document = await openWords(folder())

    expect(document.state).toMatchObject({ kind: 'read-only', code: 'newer' })
    expect(await document.update(withWord('b'))).toMatchObject({ ok: false, code: 'read-only' })
    expect(await readFile(folder('words.json'), 'utf8')).toBe(text)
  })

  it('does not go back to an older copy when the newest is from a newer version', async () => {
    await put(folder('words.json'), 'null')

    const document = await openWords(folder(), {
      copies: copiesWith(seal(1, { words: ['old'] }), seal(2, {})),
    })

    expect(document.state).toMatchObject({ kind: 'read-only', code: 'newer' })
  })

  it('migrates an older file after a backup of everything', async () => {
    await put(folder('words.json'), seal(1, { words: ['a'] }))
    const kept: string[] = []
    const keepAll = async () => {
      kept.push(await readFile(folder('words.json'), 'utf8'))
      return true
    }

    const document = await openSecond({ ...noCopies, keepAll })

    expect(document.data).toEqual({ words: ['a'], count: 1 })
    expect(kept).toEqual([seal(1, { words: ['a'] })])
    expect(await readFile(folder('words.json'), 'utf8')).toBe(seal(2, { words: ['a'], count: 1 }))
  })

  it('keeps the older file itself when there can be no backup', async () => {
    await put(folder('words.json'), seal(1, { words: ['a'] }))

    const document = await openSecond()

    expect(document.state.kind).toBe('ok')
    expect(await quarantined(folder())).toEqual([seal(1, { words: ['a'] })])
  })

  it('does not migrate the file when nothing can be kept', async () => {
    await put(folder('words.json'), seal(1, { words: ['a'] }))
    await put(folder('quarantine'), 'a file in the way')

    const document = await openSecond()

    expect(document.state).toMatchObject({ kind: 'read-only', code: 'cannot-keep-copy' })
    expect(document.data).toEqual({ words: ['a'], count: 1 })
    expect(await readFile(folder('words.json'), 'utf8')).toBe(seal(1, { words: ['a'] }))
  })

  it('writes what the format describes', async () => {
    const document = await openWords(folder())
    await document.update(withWord('a'))

    expect(await readFile(folder('words.json'), 'utf8')).toBe(seal(wordsFormat.version, { words: ['a'] }))
    expect((await stat(folder('words.json'))).mode & 0o777).toBe(0o600)
  })
})
