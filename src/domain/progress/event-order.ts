import type { DeviceId, EventRef, ProgressEvent } from './events'

/** An event's name as one piece of text, for maps. */
export type EventId = string

export const eventIdOf = (event: EventRef): EventId => `${event.device}#${String(event.seq)}`

/** How far one device's events are known: the number of the last, and the latest time among them. */
export interface DeviceMark {
  readonly upTo: number
  readonly at: string
}

/** Where an event stands among all: `at` is the latest time its device had shown by then, so no device overtakes itself. */
export interface Place {
  readonly at: string
  readonly device: DeviceId
  readonly seq: number
}

/** The place of an event that follows `mark` on its own device. */
export function placeAfter(mark: DeviceMark | undefined, event: ProgressEvent): Place {
  const at = mark !== undefined && mark.at > event.at ? mark.at : event.at
  return { at, device: event.device, seq: event.seq }
}

/** Orders places by time, then device, then number. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.device !== b.device) return a.device < b.device ? -1 : 1
  return a.seq - b.seq
}

/**
 * Events in the order of replay: time, device, number, each device's own always in their own order even if its clock went
 * back. Repeats are left out. `marks` says how far each device had come before these.
 */
export function inReplayOrder(
  events: readonly ProgressEvent[],
  marks: ReadonlyMap<DeviceId, DeviceMark> = new Map(),
): ProgressEvent[] {
  const reached = new Map(marks)
  const placed: { readonly event: ProgressEvent; readonly place: Place }[] = []
  for (const event of events.toSorted(byDeviceAndNumber)) {
    const mark = reached.get(event.device)
    if (mark !== undefined && mark.upTo >= event.seq) continue
    const place = placeAfter(mark, event)
    reached.set(event.device, { upTo: event.seq, at: place.at })
    placed.push({ event, place })
  }
  return placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({ event }) => event)
}

function byDeviceAndNumber(a: EventRef, b: EventRef): number {
  if (a.device !== b.device) return a.device < b.device ? -1 : 1
  return a.seq - b.seq
}
