import type { Recorded, Reply, UnfinishedAttempt } from '@/bridge/contract'
import type { Attempt } from '@/domain/practice/attempt'
import type { JournalRecord } from '@/domain/practice/journal'
import type { AttemptId } from '@/domain/progress/events'
import type { AttemptRecord } from '@/domain/progress/tables'
import { failure, success } from '@/domain/result'
import type { ProgressKeeper } from '../progress/progress-keeper'
import type { Profile } from '../storage/profile'
import { inTurns } from '../turns'
import { attemptFiles } from './attempt-files'
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
  readonly review: (attempt: Attempt) => Promise<Reply<Recorded>>
  /** Resolves when everything asked for so far has been answered. */
  readonly close: () => Promise<void>
}

const UNFIT = 'This does not fit the attempt. Nothing was changed.'

/** `tell` hears, in sentences, of attempts that could not be brought into step. */
export function keepAttempts(
  profile: Profile,
  progress: ProgressKeeper,
  tell: (sentence: string) => void,
): AttemptKeeper {
  const files = attemptFiles(profile)
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
      const settled = await settle(desk, place)
      if (settled.kind === 'unfinished') unfinished.push(settled.attempt)
      if (settled.kind === 'stuck') tell(`An attempt could not be put in order. ${settled.message}`)
    }
    return success(unfinished.sort((a, b) => (a.attempt.startedAt < b.attempt.startedAt ? 1 : -1)))
  }

  async function open(id: AttemptId): Promise<Reply<Attempt>> {
    const { hasRecord } = await files.of(id)
    if (!hasRecord) return failure('not-found', 'There is no finished attempt of this name.')
    const { data, state } = await files.record(id)
    const found = data.attempt && asLogged(data.attempt, await progress.attemptRecordOf(id))
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

  async function review(attempt: Attempt): Promise<Reply<Recorded>> {
    if (attempt.state !== 'finished' || attempt.review === null) return failure('bad-input', UNFIT)
    const finished = await open(attempt.id)
    if (!finished.ok) return finished
    const recorded = await progress.record({
      type: 'pointsMarked',
      attempt: attempt.id,
      ticked: attempt.review.ticked,
      missed: attempt.review.missed,
    })
    // What the log has counts from now on; should the record refuse, reading it puts that in.
    if (recorded.ok) await (await files.record(attempt.id)).update(() => ({ attempt }))
    return recorded
  }

  return {
    openUnfinished: () => inTurn(openUnfinished),
    open: (id) => inTurn(() => open(id)),
    keepDraft: (id, records) => inTurn(() => keepDraft(id, records)),
    finish: (attempt) => inTurn(() => finish(attempt)),
    reopen: (attempt) =>
      inTurn(async () =>
        attempt.state === 'writing' ? reopenAttempt(desk, attempt) : failure('bad-input', UNFIT),
      ),
    review: (attempt) => inTurn(() => review(attempt)),
    close: () => inTurn(() => Promise.resolve()),
  }
}

/** A finished attempt as the log has it: a taking back that was cut off at once never was, and the latest marks count. */
function asLogged(attempt: Attempt, logged: AttemptRecord | null): Attempt | null {
  if (logged === null || logged.finish === null) return attempt.state === 'finished' ? attempt : null
  const { finish, marks } = logged
  const review = marks === null ? attempt.review : { ticked: marks.ticked, missed: marks.missed }
  const clock = { ...attempt.clock, isRunning: false }
  return { ...attempt, review, clock, state: 'finished', finishedAt: attempt.finishedAt ?? finish.at }
}
