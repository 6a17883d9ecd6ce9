import { join } from 'node:path'
import { shortChecksum } from './checksum'
import { writeDurably } from './durable-write'
import type { FileSystem } from './file-system'

/**
 * Keeps a copy of damaged bytes, on disk when this resolves. The name comes from the content, so a file that is found
 * broken at every start is kept once.
 */
export async function keepInQuarantine(
  fs: FileSystem,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  await fs.makeFolder(folder)
  const kept = join(folder, `${name.replaceAll('/', '~')}.${shortChecksum(bytes)}`)
  await writeDurably(fs, kept, bytes)
  return kept
}
