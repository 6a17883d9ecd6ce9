import { eventIdOf } from './event-order'
import type { EventOf, ProgressEvent } from './events'
import { addMs } from './moment'
import { addDays } from './study-day'
import { isInForce, type Undos } from './undos'

const DAY_MS = 86_400_000
/** Less than a day, so that a clock set back exactly one day is noticed although time has passed since. */
const BACK_MS = DAY_MS / 2
/** Longer than a summer's holiday. */
const AHEAD_MS = 120 * DAY_MS

/** A clock that has plainly moved: back by half a day or more, or ahead by more than 120 days. */
export interface ClockJump {
  readonly direction: 'back' | 'ahead'
  readonly days: number
}

/** Whether `now` is a plain jump from the last event this device wrote (its `DeviceMark.at`); null when there is none. */
export function clockJumpOf(lastAt: string | undefined, now: Date): ClockJump | null {
  if (lastAt === undefined) return null
  const gapMs = now.getTime() - Date.parse(lastAt)
  if (gapMs <= -BACK_MS) return { direction: 'back', days: Math.ceil(-gapMs / DAY_MS) }
  if (gapMs > AHEAD_MS) return { direction: 'ahead', days: Math.floor(gapMs / DAY_MS) }
  return null
}

/** Events of one device to be moved by whole days: so the hour, and with it the study day, stays right. */
export type ClockCorrection = Pick<EventOf<'clockCorrected'>, 'of' | 'fromSeq' | 'toSeq' | 'byDays'>

/**
 * When the student says that the date now is right: the correction that moves the events written under the wrong clock to the
 * last day before `now`. After a jump back those are the last ones later than `now`; after a jump ahead, the ones since the
 * clock had gone back. Null when none is to blame. `events` are one device's, in order of number, corrected.
 */
export function correctionFor(events: readonly ProgressEvent[], now: Date): ClockCorrection | null {
  const last = events.at(-1)
  const jump = clockJumpOf(last?.at, now)
  if (last === undefined || jump === null) return null

  const from =
    jump.direction === 'back'
      ? events.findLastIndex((event) => Date.parse(event.at) <= now.getTime()) + 1
      : events.findLastIndex(
          (event, index) => clockJumpOf(events[index - 1]?.at, new Date(event.at))?.direction === 'back',
        )
  const first = events[from]
  if (first === undefined) return null
  return {
    of: last.device,
    fromSeq: first.seq,
    toSeq: last.seq,
    byDays: jump.direction === 'back' ? -jump.days : jump.days,
  }
}

/** The event with its time and day as the corrections that name it say; the same object where none does. */
export function corrected(event: ProgressEvent, corrections: readonly ClockCorrection[]): ProgressEvent {
  let byDays = 0
  for (const correction of corrections) if (names(correction, event)) byDays += correction.byDays
  return byDays === 0
    ? event
    : { ...event, at: addMs(event.at, byDays * DAY_MS), day: addDays(event.day, byDays) }
}

/** The corrections among events that no undo has taken back. */
export function correctionsIn(events: readonly ProgressEvent[], undos: Undos): ClockCorrection[] {
  return events.flatMap((event) =>
    event.type === 'clockCorrected' && isInForce(undos, eventIdOf(event))
      ? [{ of: event.of, fromSeq: event.fromSeq, toSeq: event.toSeq, byDays: event.byDays }]
      : [],
  )
}

function names(correction: ClockCorrection, event: ProgressEvent): boolean {
  return event.device === correction.of && event.seq >= correction.fromSeq && event.seq <= correction.toSeq
}
