import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPack } from '@/domain/pack/check-pack'
import { PACK_FILES, parsePack } from '@/domain/pack/parse-pack'
import { isWhole, readParts, type WholeParts } from '@/domain/pack/parts'
import { plainWords } from '@/domain/pack/plain-words'
import { problemLine } from '@/domain/pack/problem'
import type { Pack } from '@/domain/pack/schema'

const PACK_FOLDER = join(import.meta.dirname, '../../resources/packs/soviet-foreign-policy-1921-1933')

/** The texts of the bundled pack's files, as they stand in the repository. */
export function bundledFiles(): Map<string, string> {
  const files = readdirSync(PACK_FOLDER).filter((file) => PACK_FILES.includes(file))
  return new Map(files.map((file) => [file, readFileSync(join(PACK_FOLDER, file), 'utf8')]))
}

/** The bundled pack; its problems, by file and line, when it isn't one. */
export function bundledPack(): Pack {
  const reading = parsePack(bundledFiles())
  if (reading.ok) return reading.pack
  throw new Error(reading.problems.map(problemLine).join('\n'))
}

/** The parts of the bundled pack with the lines on which everything in them stands. */
export function bundledParts(): WholeParts {
  const parts = readParts(bundledFiles())
  if (isWhole(parts)) return parts
  throw new Error('The bundled pack has a part that cannot be read.')
}

/** What `pack:check` has to say of the bundled pack, line by line. */
export function bundledAdvice(): string[] {
  return checkPack(bundledFiles()).advice.map(problemLine)
}

/** A text by its words alone, to compare what two texts say. */
export const plain = (text: string) => plainWords(text).join(' ')
