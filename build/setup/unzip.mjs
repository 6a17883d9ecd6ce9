import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Unpacks a zip archive whose content we know: the file modes are kept, links are not expected.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => boolean} wanted
 */
export async function unzip(archive, folder, wanted) {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const isFolder = entry.fileName.endsWith('/')
    if (isFolder || !wanted(entry.fileName)) continue
    const path = join(folder, entry.fileName)
    mkdirSync(dirname(path), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode }))
  }
}
