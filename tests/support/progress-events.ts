import * as v from 'valibot'
import { applyEvent } from '@/domain/progress/apply-event'
import { cardKey, EVENT_FORMAT, eventSchema, type ProgressEvent } from '@/domain/progress/events'
import { emptyProgress, type Progress } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import { contentOf } from './generators-progress'
import { studyDayIn } from './zones'

/** An event with everything a test does not care about filled in; the day is London's. */
export function anEvent(
  given: Record<string, unknown> & { readonly type: ProgressEvent['type'] },
): ProgressEvent {
  const at = typeof given['at'] === 'string' ? given['at'] : '2026-11-03T12:00:00.000Z'
  const rest: Partial<Record<ProgressEvent['type'], object>> = {
    graded: { card: 'pack/a', grade: 'good', durationMs: 5000 },
    crammed: { card: 'pack/a', grade: 'good', durationMs: 5000 },
    cardsMarked: { mark: 'flagged', isOn: true, cards: ['pack/a'] },
    cardWritten: { card: 'pack/a', content: contentOf(cardKey('pack', 'a')) },
    cardsUnwritten: { cards: ['pack/a'] },
    cardNoted: { card: 'pack/a', text: 'A note.' },
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
    attemptReviewed: { attempt: 'one', ticked: [], missed: [] },
    attemptDeleted: { attempt: 'one' },
    cardsPutFirst: { attempt: 'one', cards: ['pack/a'] },
  }
  const stamp = { v: EVENT_FORMAT, device: 'ada', seq: 1, at, day: studyDayIn('Europe/London', new Date(at)) }
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
export function meaningOf(progress: Progress) {
  return { ...tablesIn(progress), devices: progress.devices, undone: progress.undos.targets }
}

/** A copy of the tables, to compare with later. */
export const tablesOf = (progress: Progress) => structuredClone(tablesIn(progress))

function tablesIn({ cards, days, attempts, writings, firsts, costs, confidences }: Progress) {
  return { cards, days, attempts, writings, firsts, costs, confidences }
}
