import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACK_FILES, parsePack } from '@/domain/pack/parse-pack'
import { problemLine } from '@/domain/pack/problem'
import type { Pack } from '@/domain/pack/schema'
import { foldForSearch } from '@/domain/text/fold'

const PACK_FOLDER = join(import.meta.dirname, '../../resources/packs/soviet-foreign-policy-1921-1933')

/** The pack as it stands in the repository; its problems, by file and line, when it isn't one. */
export function bundledPack(): Pack {
  const files = readdirSync(PACK_FOLDER).filter((file) => PACK_FILES.includes(file))
  const reading = parsePack(new Map(files.map((file) => [file, packFile(file)])))
  if (reading.ok) return reading.pack
  throw new Error(reading.problems.map(problemLine).join('\n'))
}

/** The text of one file of the bundled pack. */
export function packFile(file: string): string {
  return readFileSync(join(PACK_FOLDER, file), 'utf8')
}

/** A text by its words alone, to compare what two texts say. */
export function plain(text: string): string {
  return foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
