import type { UnfinishedAttempt } from '@/bridge/contract'
import type { Attempt } from '@/domain/practice/attempt'
import { startJournal, type JournalRecord } from '@/domain/practice/journal'
import { replayJournal, type JournalDamage } from '@/domain/practice/replay-journal'
import type { AttemptId } from '@/domain/progress/events'
import type { Log } from '../storage/log'
import type { FilesOfAttempt } from './attempt-files'
import { finishAttempt, undoFinish, type AttemptDesk } from './finish'

const NO_WHOLE_COPY = 'Its journal is damaged, and nothing in it can be put together. The file is kept.'

/** An attempt that goes on, nothing, or why it could not be brought into step. */
export type Settled =
  | { readonly kind: 'unfinished'; readonly attempt: UnfinishedAttempt }
  | { readonly kind: 'finished' | 'nothing' }
  | { readonly kind: 'stuck'; readonly message: string }

/**
 * Brings the files of an attempt and the log into step, from wherever finishing it or taking that back was cut off. Attempts
 * that are as they should be are not even opened.
 */
export async function settle(desk: AttemptDesk, place: FilesOfAttempt): Promise<Settled> {
  const logged = await desk.progress.attemptRecordOf(place.id)
  const isLogged = logged !== null && logged.finish !== null
  if (place.hasRecord && !place.hasJournal && isLogged) return { kind: 'finished' }

  const kept = place.hasRecord ? (await desk.files.record(place.id)).data.attempt : null
  if (kept?.state === 'finished') return settleFinished(desk, kept)
  if (kept !== null) await beginJournal(desk, kept)

  const settled = await settleJournal(desk, place.id)
  // A journal that cannot be read takes no more words, but those in the record can still be copied.
  if (settled.kind === 'nothing' && kept !== null) return unfinished(kept, 0, 'words-lost')
  if (settled.kind !== 'unfinished') return settled
  const undone = await undoFinish(desk, place.id)
  if (!undone.ok) return { kind: 'stuck', message: undone.message }
  if (kept !== null) await desk.files.discard(place.id, 'record')
  return settled
}

/** The finish is dated when it was made, not when it was found. */
async function settleFinished(desk: AttemptDesk, attempt: Attempt): Promise<Settled> {
  const finished = await finishAttempt(desk, attempt, momentOfFinish(attempt))
  return finished.ok ? { kind: 'finished' } : { kind: 'stuck', message: finished.message }
}

/** A record that goes on and has no journal yet. */
async function beginJournal({ files }: AttemptDesk, attempt: Attempt): Promise<void> {
  const journal = await files.journal(attempt.id)
  if (journal.entries.length === 0) await journal.append([startJournal(attempt).record])
}

async function settleJournal(desk: AttemptDesk, id: AttemptId): Promise<Settled> {
  const journal = await desk.files.journal(id)
  const { attempt, nextSeq, damage } = replayJournal(journal.entries)
  if (attempt === null) {
    // The file of a first line that never reached it.
    const isEmpty = journal.state.kind === 'ok' && journal.entries.length === 0
    if (isEmpty) await desk.files.discard(id, 'journal')
    const isUnreadable = journal.entries.length > 0
    return isUnreadable ? { kind: 'stuck', message: NO_WHOLE_COPY } : { kind: 'nothing' }
  }
  if (attempt.state === 'finished') return settleFinished(desk, attempt)
  return unfinished(attempt, nextSeq, damageOf(journal, damage))
}

function unfinished(attempt: Attempt, nextSeq: number, damage: JournalDamage): Settled {
  return { kind: 'unfinished', attempt: { attempt, nextSeq, damage } }
}

/** Lines that storage had to put aside at the end leave no gap to be seen. */
function damageOf({ state }: Log<JournalRecord>, damage: JournalDamage): JournalDamage {
  const isCut = state.kind === 'recovered' && state.code === 'lost-entries'
  return isCut && damage === 'none' ? 'words-lost' : damage
}

function momentOfFinish({ finishedAt }: Attempt): Date | undefined {
  return finishedAt === null ? undefined : new Date(finishedAt)
}
