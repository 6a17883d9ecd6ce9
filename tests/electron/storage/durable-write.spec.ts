import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { writeDurably } from '#electron/main/storage/durable-write'
import { nodeFileSystem } from '#electron/main/storage/file-system'
import type { FileSystem } from '#electron/main/storage/file-system'
import { faultyFileSystem, plainFile, recordingFileSystem } from './faulty-file-system'
import { useTempFolder } from './temp-folder'

describe('writeDurably', () => {
  const folder = useTempFolder()

  it('writes a new file that only its owner can read', async () => {
    await writeDurably(nodeFileSystem, folder('a.json'), 'new')

    expect(await readFile(folder('a.json'), 'utf8')).toBe('new')
    expect((await stat(folder('a.json'))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder())).toEqual(['a.json'])
  })

  it('replaces a file that is there', async () => {
    await writeFile(folder('a.json'), 'a longer old text')

    await writeDurably(nodeFileSystem, folder('a.json'), 'new')

    expect(await readFile(folder('a.json'), 'utf8')).toBe('new')
    expect(await readdir(folder())).toEqual(['a.json'])
  })

  it('fails when there is no folder, and makes none', async () => {
    await expect(writeDurably(nodeFileSystem, folder('gone', 'a.json'), 'new')).rejects.toThrow('ENOENT')

    expect(await readdir(folder())).toEqual([])
  })

  it('fails when the path is a folder, and leaves nothing behind', async () => {
    await mkdir(folder('a.json'))

    await expect(writeDurably(nodeFileSystem, folder('a.json'), 'new')).rejects.toThrow('EISDIR')

    expect(await readdir(folder())).toEqual(['a.json'])
  })

  it('asks the disk in the order that survives a power cut', async () => {
    const calls: string[] = []
    await writeDurably(recordingFileSystem(calls), folder('a.json'), 'new')

    const expected = ['open wx', 'writeFile', 'stat', 'sync', 'close', 'rename', 'open r', 'sync', 'close']
    expect(calls).toEqual(expected)
  })

  it('waits while something else holds the file', async () => {
    let refusals = 3
    const fs: FileSystem = {
      ...nodeFileSystem,
      rename: (from, to) => {
        refusals -= 1
        const busy = Object.assign(new Error('busy'), { code: 'EBUSY' })
        return refusals >= 0 ? Promise.reject(busy) : nodeFileSystem.rename(from, to)
      },
    }

    await writeDurably(fs, folder('a.json'), 'new')

    expect(await readFile(folder('a.json'), 'utf8')).toBe('new')
  })

  it('gives up waiting after a while, with the old file in its place', async () => {
    await writeFile(folder('a.json'), 'old')
    const denied = Object.assign(new Error('denied'), { code: 'EPERM' })
    const fs: FileSystem = { ...nodeFileSystem, rename: () => Promise.reject(denied) }

    await expect(writeDurably(fs, folder('a.json'), 'new', { patienceMs: 50 })).rejects.toThrow('denied')

    expect(await readFile(folder('a.json'), 'utf8')).toBe('old')
    expect(await readdir(folder())).toEqual(['a.json'])
  })

  it('does not put a short file in the place of a good one', async () => {
    await writeFile(folder('a.json'), 'old')
    const fs: FileSystem = {
      ...nodeFileSystem,
      open: async (path, flags, mode) => {
        const file = await nodeFileSystem.open(path, flags, mode)
        const writeLess = (data: unknown) => file.writeFile((data as Buffer).subarray(1))
        return { ...plainFile(file), writeFile: writeLess }
      },
    }

    await expect(writeDurably(fs, folder('a.json'), 'new')).rejects.toMatchObject({ code: 'ENOSPC' })

    expect(await readFile(folder('a.json'), 'utf8')).toBe('old')
  })

  it('leaves the old or the new file, whichever call fails', async () => {
    const counted = faultyFileSystem()
    await writeDurably(counted.fs, folder('a.json'), 'old')
    for (let k = 1; k <= counted.calls(); k++) {
      for (const kind of ['before', 'after', 'half'] as const) {
        await writeFile(folder('a.json'), 'old')
        const disk = faultyFileSystem()
        disk.breakAt(k, { kind })

        await expect(writeDurably(disk.fs, folder('a.json'), 'new')).rejects.toThrow('made to fail')

        expect(['old', 'new']).toContain(await readFile(folder('a.json'), 'utf8'))
        expect(await readdir(folder())).toEqual(['a.json'])
      }
    }
  })

  it('lets two writers of one file each put a whole one there', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000))

    await Promise.all(texts.map((text) => writeDurably(nodeFileSystem, folder('a.json'), text)))

    expect(texts).toContain(await readFile(folder('a.json'), 'utf8'))
    expect(await readdir(folder())).toEqual(['a.json'])
  })
})
