import * as v from 'valibot'
import type { ModelChoice } from '@/domain/progress/model-choice'
import type { Progress } from '@/domain/progress/progress'
import { fromSnapshot, toSnapshot } from '@/domain/progress/snapshot'
import { defineFormat } from '../storage/format'
import type { Profile } from '../storage/profile'
import type { LogLengths } from './event-logs'

export const SNAPSHOT_FILE = 'progress/snapshot.json'

/** A snapshot and the lengths the logs had when it was taken: up to there they need not be read again. */
interface KeptSnapshot {
  readonly lengths: LogLengths
  /** Checked by `fromSnapshot`, which knows which snapshots still hold. */
  readonly snapshot: unknown
}

const FORMAT = defineFormat<KeptSnapshot>({
  version: 1,
  schema: v.strictObject({
    lengths: v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    snapshot: v.unknown(),
  }),
  migrations: [],
})

/** The snapshot on disk. It is derived: lost or out of date, nothing is said, and the logs are read instead. */
export interface SnapshotFile {
  readonly read: (model: ModelChoice) => { readonly progress: Progress; readonly lengths: LogLengths } | null
  readonly write: (progress: Progress, lengths: LogLengths) => Promise<void>
}

export async function openSnapshot(files: Pick<Profile, 'document'>): Promise<SnapshotFile> {
  const document = await files.document(SNAPSHOT_FILE, {
    subject: 'The summary of your progress',
    format: FORMAT,
    defaults: { lengths: {}, snapshot: null },
    replaceable: true,
  })
  return {
    read: (model) => {
      const { snapshot, lengths } = document.data
      const progress = fromSnapshot(snapshot, model)
      return progress && { progress, lengths }
    },
    // Should the disk refuse, the next start reads a little more of the logs.
    write: async (progress, lengths) => {
      await document.update(() => ({ lengths, snapshot: toSnapshot(progress) }))
    },
  }
}
