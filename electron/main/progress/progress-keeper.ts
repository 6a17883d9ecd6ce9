import * as v from 'valibot'
import type { InputOf, OpenedProgress, Recorded, Reply } from '@/bridge/contract'
import { applyEvent } from '@/domain/progress/apply-event'
import { clockJumpOf, correctionFor, type ClockJump } from '@/domain/progress/clock-jump'
import {
  deviceSchema,
  EVENT_FORMAT,
  type AttemptId,
  type CardKey,
  type DeviceId,
  type EventOf,
  type EventRef,
  type ProgressEvent,
} from '@/domain/progress/events'
import { eventIdOf } from '@/domain/progress/event-order'
import { isSameModel, type ModelChoice } from '@/domain/progress/model-choice'
import { momentOf } from '@/domain/progress/moment'
import { nextSeq, type Progress } from '@/domain/progress/progress'
import { toSnapshot } from '@/domain/progress/snapshot'
import { studyDayOf, type StudyDay } from '@/domain/progress/study-day'
import type { AttemptRecord } from '@/domain/progress/tables'
import { isInForce, undoOf } from '@/domain/progress/undos'
import { failure, success } from '@/domain/result'
import type { Profile } from '../storage/profile'
import type { Saved } from '../storage/save-failure'
import { inTurns } from '../turns'
import { whenIdle } from '../when-idle'
import { answersIn } from './answers-in'
import type { EventBody } from './event-body'
import { eventLogs } from './event-logs'
import { openSnapshot, type SnapshotFile } from './kept-snapshot'
import { openFold, replayLogs, type Fold } from './open-fold'

const SNAPSHOT_PAUSE_MS = 10_000
const QUIET_MS = 5_000

type ClockAnswer = InputOf<'answerClockJump'>['answer']

/**
 * The student's progress: the log on disk and the fold of it in memory, opened when first asked for. An event is in the fold
 * once the disk has it, and costs the same after 100,000 others; only the undo of something older than the last 512 events,
 * a corrected clock and another model of memory read every log again.
 */
export interface ProgressKeeper {
  readonly open: () => Promise<OpenedProgress>
  /** Keeps what was done, now unless another moment is given. */
  readonly record: (body: EventBody, at?: Date) => Promise<Reply<Recorded>>
  /** Takes back what counts; the undo of an undo does it again. */
  readonly takeBack: (target: EventRef) => Promise<Reply<Recorded>>
  /** All answers that count, to one card or (null) to any, oldest first. */
  readonly answersTo: (card: CardKey | null) => Promise<readonly EventOf<'graded'>[]>
  /** Reads every log again by another model, then saves the choice of it; should either fail, the fold stays as it was. */
  readonly changeModel: (
    choose: () => ModelChoice,
    save: () => Promise<Saved<unknown>>,
  ) => Promise<Reply<OpenedProgress>>
  readonly answerClockJump: (answer: ClockAnswer) => Promise<Reply<OpenedProgress>>
  /** What the log says of an attempt. */
  readonly attemptRecordOf: (attempt: AttemptId) => Promise<AttemptRecord | null>
  /** The study day of what was last recorded here; null before anything was, and while the clock is in doubt. */
  readonly dayOfLastDeed: () => Promise<StudyDay | null>
  /** Whether nothing has been recorded for some seconds. */
  readonly isQuiet: () => boolean
  /** Writes the snapshot, if there is something new. */
  readonly close: () => Promise<void>
}

export function keepProgress(files: Profile, now: () => Date, model: () => ModelChoice): ProgressKeeper {
  const device = v.parse(deviceSchema, files.device)
  const logs = eventLogs(files, device)
  const inTurn = inTurns()
  const idle = whenIdle(() => void inTurn(writeSnapshot), SNAPSHOT_PAUSE_MS)
  let snapshot: Promise<SnapshotFile> | null = null
  let held: Promise<Fold> | null = null
  let recordedMs = -Infinity

  const fold = (): Promise<Fold> => held ?? hold(open())

  async function open(): Promise<Fold> {
    snapshot ??= openSnapshot(files)
    const opened = await openFold(await snapshot, logs, model(), now())
    if (opened.isNew) idle.touch()
    return opened
  }

  /** One that could not be made is made again when it is next asked for. */
  function hold(making: Promise<Fold>): Promise<Fold> {
    held = making
    making.catch(() => (held = null))
    return making
  }

  async function record(body: EventBody, at: Date): Promise<Reply<Recorded>> {
    recordedMs = performance.now()
    const current = await fold()
    const stamp = {
      v: EVENT_FORMAT,
      device,
      seq: nextSeq(current.progress, device),
      at: momentOf(at),
      day: studyDayOf(at),
    } as const
    const event: ProgressEvent = { ...stamp, ...body }
    const saved = await logs.append(event, now())
    if (!saved.ok) return failure('not-saved', saved.message)

    if (applyEvent(current.progress, event) === 'needs-replay') await hold(replayLogs(logs, current.progress))
    current.isNew = true
    idle.touch()
    return success([event])
  }

  async function opened(): Promise<OpenedProgress> {
    const { progress } = await fold()
    return { snapshot: toSnapshot(progress), clockJump: jumpIn(progress) }
  }

  const jumpIn = (progress: Progress): ClockJump | null =>
    clockJumpOf(progress.devices.get(device)?.clock, now())

  async function writeSnapshot(): Promise<void> {
    const current = await held?.catch(() => null)
    if (current?.isNew !== true || snapshot === null) return
    current.isNew = false
    await (await snapshot).write(current.progress, logs.lengths(current.lengths))
  }

  return {
    open: () => inTurn(opened),
    record: (body, at = now()) => inTurn(() => record(body, at)),

    takeBack: (target) =>
      inTurn(async () => {
        // The undo of an event yet to come would take back what the student has not done.
        const { progress } = await fold()
        const isKnown = target.seq < nextSeq(progress, target.device)
        return isKnown && !isTakenBack(progress, target)
          ? record(undoOf(target), now())
          : failure('not-found', 'There is nothing to take back.')
      }),

    // In no turn of its own: the next grade need not wait for logs that only grow.
    answersTo: async (card) => answersIn(logs, (await inTurn(fold)).progress, card),

    changeModel: (choose, save) =>
      inTurn(async () => {
        const [current, next] = [await fold(), choose()]
        const isSame = isSameModel(current.progress, next)
        const changed = isSame ? current : await replayLogs(logs, next)
        const saved = await save()
        if (!saved.ok) return failure('not-saved', saved.message)
        held = Promise.resolve(changed)
        idle.touch()
        return success(await opened())
      }),

    answerClockJump: (answer) =>
      inTurn(async () => {
        const jump = jumpIn((await fold()).progress)
        const recorded = jump === null ? null : await record(bodyOfAnswer(device, jump, answer), now())
        return recorded?.ok === false ? recorded : success(await opened())
      }),

    attemptRecordOf: (attempt) => inTurn(async () => (await fold()).progress.attempts.get(attempt) ?? null),

    dayOfLastDeed: () =>
      inTurn(async () => {
        const { progress } = await fold()
        const clock = progress.devices.get(device)?.clock
        return clock === undefined || jumpIn(progress) !== null ? null : studyDayOf(new Date(clock.to))
      }),

    isQuiet: () => performance.now() - recordedMs > QUIET_MS,

    close: () => {
      idle.cancel()
      return inTurn(writeSnapshot)
    },
  }
}

/** Whether an event counts no longer. Of undos it is not asked: some run in circles, and one undo too many does no harm there. */
function isTakenBack({ undos }: Progress, target: EventRef): boolean {
  const id = eventIdOf(target)
  return !undos.targets.has(id) && !isInForce(undos, id)
}

function bodyOfAnswer(device: DeviceId, jump: ClockJump, answer: ClockAnswer): EventBody {
  return answer === 'gap-is-real'
    ? { type: 'clockConfirmed' }
    : { type: 'clockCorrected', ...correctionFor(device, jump) }
}
