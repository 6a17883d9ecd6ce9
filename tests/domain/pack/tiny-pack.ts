import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/packs/tiny/', import.meta.url)

/** The files of the smallest pack that has every part. */
export function tinyPack(): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}

/** The tiny pack with one text in one of its files changed; the text must stand there. */
export function tinyPackWith(file: string, before: string, after: string): Map<string, string> {
  const files = tinyPack()
  const source = files.get(file) ?? ''
  if (!source.includes(before)) throw new Error(`${file} of the tiny pack has no ${before}`)
  return files.set(
    file,
    source.replace(before, () => after),
  )
}
