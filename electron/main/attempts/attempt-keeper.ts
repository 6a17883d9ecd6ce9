import { isDeepStrictEqual } from 'node:util'
import type { Recorded, Reply, UnfinishedAttempt } from '@/bridge/contract'
import type { Attempt } from '@/domain/practice/attempt'
import type { JournalRecord } from '@/domain/practice/journal'
import { unpackHistory } from '@/domain/practice/packed-history'
import { outcomeOf, withOutcome, type Outcome } from '@/domain/practice/review'
import { partOfJournal, withPart, type WritingHistory } from '@/domain/practice/writing-history'
import type { AttemptId } from '@/domain/progress/events'
import type { AttemptRecord } from '@/domain/progress/tables'
import { failure, success } from '@/domain/result'
import type { ProgressKeeper } from '../progress/progress-keeper'
import type { Profile } from '../storage/profile'
import { inTurns } from '../turns'
import { attemptFiles } from './attempt-files'
import { deletedAttempts } from './deleted-attempts'
import { finishAttempt, reopenAttempt, withdrawFinish, type AttemptDesk } from './finish'
import { newRecords } from './new-records'
import { settle } from './settle'

/** The timed essays: those being written, each in a journal, and those that are finished, each in a record. */
export interface AttemptKeeper {
  /** Those that go on, newest first, after whatever was cut off has been brought to its end. */
  readonly openUnfinished: () => Promise<Reply<readonly UnfinishedAttempt[]>>
  /** A finished one. */
  readonly open: (id: AttemptId) => Promise<Reply<Attempt>>
  /** Lines of a journal, on disk when this is answered. Sending a line again changes nothing. */
  readonly keepDraft: (id: AttemptId, records: readonly JournalRecord[]) => Promise<Reply<null>>
  readonly finish: (attempt: Attempt) => Promise<Reply<Recorded>>
  readonly reopen: (
    attempt: Attempt,
  ) => Promise<Reply<{ readonly events: Recorded; readonly nextSeq: number }>>
  /** Keeps the review in the record, and what lists show of it in the log. */
  readonly review: (attempt: Attempt) => Promise<Reply<Recorded>>
  /** How the texts of an attempt came to be; nothing for one written before histories were kept. */
  readonly openWriting: (id: AttemptId) => Promise<Reply<WritingHistory>>
  /** Deletes attempts, finished or not: no list has them any more, and their files stay for a while. */
  readonly remove: (ids: readonly AttemptId[]) => Promise<Reply<Recorded>>
  readonly bringBack: (ids: readonly AttemptId[]) => Promise<Reply<Recorded>>
  /** Resolves when everything asked for so far has been answered. */
  readonly close: () => Promise<void>
}

const DELETED = 'This attempt was deleted. Bring it back first.'
const UNFIT = 'This does not fit the attempt. Nothing was changed.'

/** `tell` hears, in sentences, of attempts that could not be brought into step. */
export function keepAttempts(
  profile: Profile,
  progress: ProgressKeeper,
  tell: (sentence: string) => void,
): AttemptKeeper {
  const files = attemptFiles(profile)
  const deleted = deletedAttempts({ files, progress, profile, tell })
  const desk: AttemptDesk = { files, progress }
  const inTurn = inTurns()
  /** Those seen to have no finished record, so that a line of a journal need not look again. */
  const writing = new Set<AttemptId>()
  /** Those whose record may say finished although finishing them failed. */
  const failed = new Map<AttemptId, Attempt>()

  async function withdraw(attempt: Attempt): Promise<boolean> {
    const isWithdrawn = await withdrawFinish(desk, attempt)
    if (isWithdrawn) failed.delete(attempt.id)
    return isWithdrawn
  }

  async function openUnfinished(): Promise<Reply<readonly UnfinishedAttempt[]>> {
    const unfinished: UnfinishedAttempt[] = []
    for (const attempt of failed.values()) await withdraw(attempt)
    for (const place of await files.list()) {
      if (failed.has(place.id)) continue
      if (await deleted.has(place)) continue
      const settled = await settle(desk, place)
      if (settled.kind === 'unfinished') unfinished.push(settled.attempt)
      if (settled.kind === 'stuck') tell(`An attempt could not be put in order. ${settled.message}`)
    }
    return success(unfinished.sort((a, b) => (a.attempt.startedAt < b.attempt.startedAt ? 1 : -1)))
  }

  async function openWriting(id: AttemptId): Promise<Reply<WritingHistory>> {
    const { hasHistory, hasJournal } = await files.of(id)
    const kept = hasHistory ? unpackHistory((await files.history(id)).data.history) : []
    const part = hasJournal ? partOfJournal((await files.journal(id)).entries) : null
    return success(part === null ? kept : withPart(kept, part))
  }

  async function open(id: AttemptId): Promise<Reply<Attempt>> {
    const { hasRecord } = await files.of(id)
    if (!hasRecord) return failure('not-found', 'There is no finished attempt of this name.')
    const { data, state } = await files.record(id)
    const logged = await progress.attemptRecordOf(id)
    if (logged?.deletion) return failure('not-found', DELETED)
    const found = data.attempt && asLogged(data.attempt, logged)
    if (found !== null) return success(found)
    return failure('not-found', state.kind === 'ok' ? 'This attempt is not finished.' : state.message)
  }

  async function keepDraft(id: AttemptId, records: readonly JournalRecord[]): Promise<Reply<null>> {
    const isOurs = records.every((record) => record.kind !== 'snapshot' || record.attempt.id === id)
    if (!isOurs) return failure('bad-input', UNFIT)
    const halfFinished = failed.get(id)
    if (halfFinished !== undefined && !(await withdraw(halfFinished))) {
      return failure(
        'not-saved',
        'These words could not be saved: the disk has refused before, and still does.',
      )
    }
    if (!writing.has(id) && (await open(id)).ok) {
      return failure('not-saved', 'This attempt is finished. Take the finish back to go on writing.')
    }
    writing.add(id)

    const journal = await files.journal(id)
    const fresh = newRecords(journal.entries, records)
    if (fresh === null) {
      return failure('not-saved', 'The journal of this attempt has gone on elsewhere. Copy your words first.')
    }
    const saved = await journal.append(fresh)
    return saved.ok ? success(null) : failure('not-saved', saved.message)
  }

  async function finish(attempt: Attempt): Promise<Reply<Recorded>> {
    if (attempt.state !== 'finished') return failure('bad-input', UNFIT)
    writing.delete(attempt.id)
    failed.set(attempt.id, attempt)
    const finished = await finishAttempt(desk, attempt)
    if (finished.ok) failed.delete(attempt.id)
    else await withdraw(attempt)
    return finished
  }

  async function reopen(attempt: Attempt): ReturnType<AttemptKeeper['reopen']> {
    if (attempt.state !== 'writing') return failure('bad-input', UNFIT)
    if ((await progress.attemptRecordOf(attempt.id))?.deletion) return failure('not-found', DELETED)
    return reopenAttempt(desk, attempt)
  }

  async function review(attempt: Attempt): Promise<Reply<Recorded>> {
    if (attempt.state !== 'finished' || attempt.review === null) return failure('bad-input', UNFIT)
    const finished = await open(attempt.id)
    if (!finished.ok) return finished
    const recorded = await logReview(attempt.id, outcomeOf(attempt.review))
    if (!recorded.ok) return recorded
    // What the log has counts from now on; should the record refuse, reading it puts that in.
    const saved = await (await files.record(attempt.id)).update(() => ({ attempt }))
    return saved.ok ? recorded : failure('not-saved', saved.message)
  }

  /** A comment, say, is in the record alone: what the log knows already is not said again. */
  async function logReview(attempt: AttemptId, outcome: Outcome): Promise<Reply<Recorded>> {
    const known = (await progress.attemptRecordOf(attempt))?.outcome ?? null
    if (known !== null && isDeepStrictEqual(outcomeOf(known), outcome)) return success([])
    return progress.record({ type: 'attemptReviewed', attempt, ...outcome })
  }

  return {
    openUnfinished: () => inTurn(openUnfinished),
    open: (id) => inTurn(() => open(id)),
    keepDraft: (id, records) => inTurn(() => keepDraft(id, records)),
    finish: (attempt) => inTurn(() => finish(attempt)),
    reopen: (attempt) => inTurn(() => reopen(attempt)),
    review: (attempt) => inTurn(() => review(attempt)),
    openWriting: (id) => inTurn(() => openWriting(id)),
    remove: (ids) => inTurn(() => deleted.add(ids)),
    bringBack: (ids) => inTurn(() => deleted.bringBack(ids)),
    close: () => inTurn(() => Promise.resolve()),
  }
}

/** A finished attempt as the log has it: a taking back that was cut off at once never was, and the latest marks count. */
function asLogged(attempt: Attempt, logged: AttemptRecord | null): Attempt | null {
  if (logged === null || logged.finish === null) return attempt.state === 'finished' ? attempt : null
  const { finish, outcome } = logged
  const review = outcome === null ? attempt.review : withOutcome(attempt.review, outcomeOf(outcome))
  const clock = { ...attempt.clock, isRunning: false }
  return { ...attempt, review, clock, state: 'finished', finishedAt: attempt.finishedAt ?? finish.at }
}
