import { isDeepStrictEqual } from 'node:util'
import type { Recorded, Reply } from '@/bridge/contract'
import type { Attempt } from '@/domain/practice/attempt'
import { startJournal } from '@/domain/practice/journal'
import { packHistory, unpackHistory } from '@/domain/practice/packed-history'
import { replayJournal } from '@/domain/practice/replay-journal'
import { partOfJournal, withPart } from '@/domain/practice/writing-history'
import type { AttemptId } from '@/domain/progress/events'
import { undoOf } from '@/domain/progress/undos'
import { failure, success } from '@/domain/result'
import type { ProgressKeeper } from '../progress/progress-keeper'
import type { AttemptFiles } from './attempt-files'
import { finishBody } from './finish-body'

/*
 * A finished attempt is a record that says finished, its finish in the log, and no journal; one being written is a journal
 * alone. The way there and the way back are made of steps that may each be the last: the record decides. Once it says
 * finished, every start goes on to the end; once it says writing, every start goes on to the journal. So a record never says
 * finished while a journal has later words.
 */

/** What finishing and taking it back work with. */
export interface AttemptDesk {
  readonly files: AttemptFiles
  readonly progress: Pick<ProgressKeeper, 'record' | 'attemptRecordOf'>
}

/** The record, then the log, then the journal away. If the log refuses, the record is to be taken back: `withdrawFinish`. */
export async function finishAttempt(
  desk: AttemptDesk,
  attempt: Attempt,
  at?: Date,
): Promise<Reply<Recorded>> {
  const record = await desk.files.record(attempt.id)
  // A start that only clears away what is left of an earlier finish writes nothing again.
  const saved = await record.update((kept) => (isDeepStrictEqual(kept.attempt, attempt) ? kept : { attempt }))
  if (!saved.ok) return failure('not-saved', saved.message)

  const recorded = await logFinish(desk, attempt, at)
  // A journal that will not go lies beside a finished record, and is cleared away at the next start.
  if (recorded.ok && (await keepHistory(desk, attempt.id))) await desk.files.discard(attempt.id, 'journal')
  return recorded
}

/** Puts what the journal tells of the writing beside the record; true when the disk has it, or there is nothing to tell. */
async function keepHistory({ files }: AttemptDesk, id: AttemptId): Promise<boolean> {
  if (!(await files.of(id)).hasJournal) return true
  const part = partOfJournal((await files.journal(id)).entries)
  if (part === null) return true
  const document = await files.history(id)
  const saved = await document.update(({ history }) => ({
    history: packHistory(withPart(unpackHistory(history), part)),
  }))
  return saved.ok
}

async function logFinish(
  { progress }: AttemptDesk,
  attempt: Attempt,
  at: Date | undefined,
): Promise<Reply<Recorded>> {
  const logged = await progress.attemptRecordOf(attempt.id)
  if (logged !== null && logged.finish !== null) return success([])
  return progress.record(finishBody(attempt), at)
}

/**
 * Takes back the record of a finish that failed, so that writing can go on; true when the disk has that. A record may be
 * there although saving it was reported as failed.
 */
export async function withdrawFinish({ files }: AttemptDesk, attempt: Attempt): Promise<boolean> {
  if (!(await files.of(attempt.id)).hasRecord) return true
  const record = await files.record(attempt.id)
  const saved = await record.update(() => ({ attempt: { ...attempt, state: 'writing', finishedAt: null } }))
  if (!saved.ok) return false
  const journal = await files.journal(attempt.id)
  if (journal.entries.length > 0) await files.discard(attempt.id, 'record')
  return true
}

/** A new journal, then the record, then the log, then the record away. */
export async function reopenAttempt(
  desk: AttemptDesk,
  attempt: Attempt,
): Promise<Reply<{ readonly events: Recorded; readonly nextSeq: number }>> {
  const { files } = desk
  const record = await files.record(attempt.id)
  const finished = record.data.attempt
  if (finished === null) return failure('not-found', 'This attempt is not on this machine any more.')

  const journal = await files.journal(attempt.id)
  const { nextSeq } = replayJournal(journal.entries)
  const begun = await journal.append([startJournal(attempt, nextSeq).record])
  if (!begun.ok) return failure('not-saved', begun.message)
  const saved = await record.update(() => ({ attempt }))
  if (!saved.ok) return failure('not-saved', saved.message)

  const events = await undoFinish(desk, attempt.id)
  if (!events.ok) {
    const undone = await record.update(() => ({ attempt: finished }))
    if (undone.ok) await files.discard(attempt.id, 'journal')
    return events
  }
  await files.discard(attempt.id, 'record')
  return success({ events: events.value, nextSeq: nextSeq + 1 })
}

/** Takes the finish out of the log, if it is there. */
export async function undoFinish({ progress }: AttemptDesk, id: AttemptId): Promise<Reply<Recorded>> {
  const logged = await progress.attemptRecordOf(id)
  if (logged === null || logged.finish === null) return success([])
  return progress.record(undoOf(logged.finish.event))
}
