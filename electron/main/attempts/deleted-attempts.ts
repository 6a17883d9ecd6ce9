import type { Recorded, Reply } from '@/bridge/contract'
import { DELETED_KEPT_DAYS } from '@/domain/insight/attempts'
import type { AttemptId, ProgressEvent } from '@/domain/progress/events'
import { daysBetween } from '@/domain/progress/study-day'
import type { AttemptRecord } from '@/domain/progress/tables'
import { undoOf } from '@/domain/progress/undos'
import { failure, success } from '@/domain/result'
import type { ProgressKeeper } from '../progress/progress-keeper'
import type { Profile } from '../storage/profile'
import type { AttemptFiles, FilesOfAttempt } from './attempt-files'

const GONE = `This attempt was deleted more than ${DELETED_KEPT_DAYS} days ago, and its words are gone. They may be in a backup.`

/** Attempts that the student has deleted: the log says so, and their files lie where they were for a while. */
export interface DeletedAttempts {
  /** Whether it was deleted. The files of one that was deleted long ago go now. */
  readonly has: (place: FilesOfAttempt) => Promise<boolean>
  readonly add: (ids: readonly AttemptId[]) => Promise<Reply<Recorded>>
  readonly bringBack: (ids: readonly AttemptId[]) => Promise<Reply<Recorded>>
}

/** What deleting works with; `tell` hears, in a sentence, why some of several attempts were left as they were. */
interface DeletionDesk {
  readonly files: AttemptFiles
  readonly progress: Pick<ProgressKeeper, 'record' | 'attemptRecordOf' | 'dayOfLastDeed'>
  readonly profile: Pick<Profile, 'reports'>
  readonly tell: (sentence: string) => void
}

export function deletedAttempts({ files, progress, profile, tell }: DeletionDesk): DeletedAttempts {
  const deletionOf = async (id: AttemptId): Promise<AttemptRecord['deletion']> =>
    (await progress.attemptRecordOf(id))?.deletion ?? null

  /** By what was done since, for a clock may be wrong when the app starts; and a log with a hole may lack the bringing back. */
  async function isLongAgo({ day }: NonNullable<AttemptRecord['deletion']>): Promise<boolean> {
    const today = await progress.dayOfLastDeed()
    const isLogWhole = !profile.reports().some(({ name }) => name.startsWith('progress/log'))
    return today !== null && isLogWhole && daysBetween(day, today) > DELETED_KEPT_DAYS
  }

  /** Cut off anywhere, it goes on at the next start: the log goes on saying so. */
  async function clearAway({ id, hasHistory, hasJournal, hasRecord }: FilesOfAttempt): Promise<void> {
    if (hasHistory) await files.discard(id, 'history')
    if (hasJournal) await files.discard(id, 'journal')
    if (hasRecord) await files.discard(id, 'record')
  }

  /** One after the other; what was recorded counts, and what was not is told. A failure when nothing was. */
  async function eachOf(
    ids: readonly AttemptId[],
    act: (id: AttemptId) => Promise<Reply<Recorded>>,
  ): Promise<Reply<Recorded>> {
    const events: ProgressEvent[] = []
    const failures = new Map<string, Reply<Recorded>>()
    for (const id of ids) {
      const recorded = await act(id)
      if (recorded.ok) events.push(...recorded.value)
      else failures.set(recorded.message, recorded)
    }
    const [first] = failures.values()
    if (events.length === 0 && first !== undefined) return first
    for (const message of failures.keys()) tell(message)
    return success(events)
  }

  return {
    has: async (place) => {
      const deletion = await deletionOf(place.id)
      if (deletion !== null && (await isLongAgo(deletion))) await clearAway(place)
      return deletion !== null
    },

    add: (ids) =>
      eachOf(ids, async (attempt) =>
        (await deletionOf(attempt)) === null
          ? progress.record({ type: 'attemptDeleted', attempt })
          : success([]),
      ),

    bringBack: (ids) =>
      eachOf(ids, async (attempt) => {
        const deletion = await deletionOf(attempt)
        if (deletion === null) return success([])
        const { hasRecord, hasJournal } = await files.of(attempt)
        return hasRecord || hasJournal ? progress.record(undoOf(deletion.event)) : failure('not-found', GONE)
      }),
  }
}
