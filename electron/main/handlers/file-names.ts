import { FILE_ENDINGS, type FileFormat } from '@/bridge/file-endings'

/** What Windows keeps for its devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/** A name that every system takes, and no way into another folder. */
export function fileNameOf(name: string): string {
  const safe = name
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, '-')
    .replace(/^[.\s]+/u, '')
    .replace(/[.\s]+$/u, '')
  if (safe === '') return 'Foolscap'
  return DEVICE.test(safe) ? `_${safe}` : safe
}

/** Whether a name ends in what looks like an ending: “essay.txt”, but not “Essay 3.5”. */
export const hasEnding = (name: string): boolean => /\.\p{L}[\p{L}\p{N}]{0,4}$/u.test(name)

/**
 * A name without an ending, with that of its format. As the desktop has not asked about that name, it is
 * another one if there is such a file: “essay 2.md”.
 */
export function withEnding(name: string, format: FileFormat, isTaken: (name: string) => boolean): string {
  const ending = FILE_ENDINGS[format]
  let ended = `${name}.${ending}`
  for (let count = 2; isTaken(ended); count += 1) ended = `${name} ${count}.${ending}`
  return ended
}
