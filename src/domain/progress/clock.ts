import { eventIdOf } from './event-order'
import type { EventOf, ProgressEvent } from './events'
import { addMs } from './moment'
import { addDays } from './study-day'
import { isInForce, type Undos } from './undos'

const DAY_MS = 86_400_000

/** Events of one device to be moved by whole days: so the hour, and with it the study day, stays right. */
export type ClockCorrection = Pick<EventOf<'clockCorrected'>, 'of' | 'fromSeq' | 'toSeq' | 'byDays'>

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
