import * as v from 'valibot'
import { failure, success } from '@/domain/result'
import type { Result } from '@/domain/result'
import { openSealed, seal } from './envelope'
import { defineFormat } from './format'
import { checksOut } from './profile-texts'
import { isBackedUp } from './profile-layout'

/**
 * A whole profile in one file: sealed JSON with the text of each file under its name. `damaged` names files that could not be
 * read when it was made; of these it has the last good copy, if there was one.
 */
const format = defineFormat({
  version: 1,
  schema: v.object({
    format: v.literal('foolscap-backup'),
    madeAt: v.pipe(v.string(), v.isoTimestamp()),
    device: v.string(),
    files: v.record(v.string(), v.string()),
    damaged: v.optional(v.array(v.string()), []),
  }),
  migrations: [],
})

export type Backup = v.InferOutput<typeof format.schema>
export type BackupContent = Pick<Backup, 'files' | 'damaged'>

/** The text of a backup file. */
export function sealBackup(backup: Omit<Backup, 'format'>): string {
  return seal(format.version, { format: 'foolscap-backup', ...backup })
}

/** Reads a backup file and checks it and each file in it, names too: they decide where a restore writes. */
export function openBackup(text: string): Result<Backup, 'damaged' | 'newer'> {
  const opened = openSealed(format, text)
  if (opened.kind === 'newer')
    return failure('newer', 'A newer Foolscap made this backup. This one cannot read it.')
  if (opened.kind === 'broken') return failure('damaged', 'This is not a Foolscap backup, or it is damaged.')
  const isSound = Object.entries(opened.data.files).every(
    ([name, file]) => isBackedUp(name) && checksOut(name, file),
  )
  return isSound ? success(opened.data) : failure('damaged', 'A file inside this backup is damaged.')
}
