import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { seal } from '#electron/main/storage/envelope'
import { toLine } from '#electron/main/storage/log-lines'

/** Ways in which a file may be found; what a newer app writes depends on what kind of file it is. */
export const DAMAGES: readonly {
  readonly name: string
  readonly of: (good: Buffer, file: string) => Buffer
}[] = [
  { name: 'cut short', of: (good) => good.subarray(0, Math.floor(good.length * 0.7)) },
  { name: 'empty', of: () => Buffer.alloc(0) },
  { name: 'null', of: () => Buffer.from('null') },
  {
    name: 'from a newer version',
    of: (good, file) =>
      file.endsWith('.json')
        ? Buffer.from(seal(99, { unheardOf: true }))
        : Buffer.concat([good, Buffer.from(toLine(JSON.stringify({ v: 99, kind: 'unheard-of' })))]),
  },
]

/** Whether the bytes are still where they were, or were put aside before anything else took their place. */
export async function areKept(data: string, file: string, bytes: Buffer): Promise<boolean> {
  if ((await readFile(join(data, file))).equals(bytes)) return true
  const names = await readdir(join(data, 'quarantine')).catch(() => [])
  const aside = await Promise.all(names.map((name) => readFile(join(data, 'quarantine', name))))
  // A log loses only what cannot be read: that is put aside, and the lines before it stay.
  return aside.some((kept) => kept.length > 0 && bytes.subarray(-kept.length).equals(kept))
}
