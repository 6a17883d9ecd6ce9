import { applyEvents } from '@/domain/progress/apply-event'
import type { ModelChoice } from '@/domain/progress/model-choice'
import { nextSeq, type Progress } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import type { EventLogs, LogLengths } from './event-logs'
import type { SnapshotFile } from './kept-snapshot'

/** What the logs come to, and how much of them it covers. */
export interface Fold {
  readonly progress: Progress
  /** How long the logs were that have not been read, being as long as the snapshot knows them. */
  readonly lengths: LogLengths
  /** Whether it says more than the snapshot on disk. */
  isNew: boolean
}

/**
 * Opens progress from the snapshot and from those logs alone that have grown since: at most a month of one device's work.
 * All logs are read when there is no good snapshot, or when an event reaches further back than it can take.
 */
export async function openFold(
  snapshot: SnapshotFile,
  logs: EventLogs,
  model: ModelChoice,
  now: Date,
): Promise<Fold> {
  const kept = snapshot.read(model)
  if (kept === null) return replayLogs(logs, model)

  const { progress, lengths } = kept
  const events = await logs.readChanged(lengths, now)
  const tail = events.filter(({ device, seq }) => seq >= nextSeq(progress, device))
  const isWhole = !logs.haveLost(lengths) && applyEvents(progress, tail) === 'applied'
  return isWhole ? { progress, lengths, isNew: tail.length > 0 } : replayLogs(logs, model)
}

/** Progress from every log there is. */
export async function replayLogs(logs: EventLogs, model: ModelChoice): Promise<Fold> {
  return { progress: replay(await logs.readAll(), model), lengths: {}, isNew: true }
}
