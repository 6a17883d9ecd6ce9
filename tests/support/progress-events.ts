import * as v from 'valibot'
import { applyEvent } from '@/domain/progress/apply-event'
import { eventSchema, type ProgressEvent } from '@/domain/progress/events'
import { emptyProgress, type Progress } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import { studyDayIn } from './zones'

/** An event with everything a test does not care about filled in; the day is London's. */
export function anEvent(
  given: Record<string, unknown> & { readonly type: ProgressEvent['type'] },
): ProgressEvent {
  const at = typeof given['at'] === 'string' ? given['at'] : '2026-11-03T12:00:00.000Z'
  const rest: Partial<Record<ProgressEvent['type'], object>> = {
    graded: { card: 'pack/a', grade: 'good', durationMs: 5000 },
    suspended: { card: 'pack/a' },
    unsuspended: { card: 'pack/a' },
    attemptFinished: {
      attempt: 'one',
      pack: 'pack',
      prompt: 'a1-survival',
      way: 'full-essay',
      words: 700,
      durationMs: 2_700_000,
    },
    pointsMarked: { attempt: 'one', ticked: [], missed: [] },
  }
  const stamp = { v: 1, device: 'ada', seq: 1, at, day: studyDayIn('Europe/London', new Date(at)) }
  return v.parse(eventSchema, { ...stamp, ...rest[given.type], ...given })
}

/** Brings events in one by one as the app does, replaying all that is known so far where it must. */
export function bringIn(
  events: readonly ProgressEvent[],
  start: Progress = emptyProgress(),
  known: readonly ProgressEvent[] = [],
) {
  const log = [...known]
  let progress = start
  let replays = 0
  for (const event of events) {
    log.push(event)
    if (applyEvent(progress, event) === 'needs-replay') {
      progress = replay(log)
      replays += 1
    }
  }
  return { progress, replays }
}

/** What progress says, without how it was arrived at. */
export function meaningOf({ cards, days, attempts, devices, undos }: Progress) {
  return { cards, days, attempts, devices, undone: undos.targets }
}

/** A copy of the tables, to compare with later. */
export function tablesOf({ cards, days, attempts }: Progress) {
  return structuredClone({ cards, days, attempts })
}
