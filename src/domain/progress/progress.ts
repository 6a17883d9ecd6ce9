import { changesOf } from './changes-of'
import type { ClockCorrection } from './clock'
import { trackAfter, type ClockTrack } from './clock-jump'
import { eventIdOf, placeAfter, type DeviceMark, type Place } from './event-order'
import type { DeviceId, ProgressEvent } from './events'
import { modelFor, STANDARD_MODEL, type ModelChoice } from './model-choice'
import { emptyTables, exchange, type Change, type Tables } from './tables'
import { isInForce, noUndos, type Undos } from './undos'

/**
 * How many of the latest events can be taken back without reading the log: a hundred actions, all taken back, done again and
 * taken back once more.
 */
export const JOURNAL_DEPTH = 512

/** How far one device's events are known, and what they show of its clock. */
export interface KnownDevice extends DeviceMark {
  readonly clock: ClockTrack
}

/** One event as it was applied (its clock corrected), and what takes it back. */
export interface Step {
  readonly event: ProgressEvent
  readonly place: Place
  readonly markBefore: KnownDevice | null
  /** The changes that restore what was, last first. */
  readonly inverse: readonly Change[]
}

/**
 * The fold of a log: what the student's progress comes to. It is changed in place, so that an event costs the same after
 * 100,000 others; treat it as opaque, read its tables, and change it by `applyEvent` alone.
 */
export interface Progress extends Tables, ModelChoice {
  readonly devices: Map<DeviceId, KnownDevice>
  readonly undos: Undos
  readonly corrections: readonly ClockCorrection[]
  readonly journal: Step[]
  /** The place of the last event that has left the journal. */
  floor: Place | null
}

/** Nothing done yet. */
export function emptyProgress(
  { retention, parameters }: ModelChoice = STANDARD_MODEL,
  undos = noUndos(),
  corrections: readonly ClockCorrection[] = [],
): Progress {
  return {
    ...emptyTables(),
    retention,
    parameters,
    devices: new Map(),
    undos,
    corrections,
    journal: [],
    floor: null,
  }
}

/** The number of the next event a device writes. */
export function nextSeq(progress: Progress, device: DeviceId): number {
  return (progress.devices.get(device)?.upTo ?? 0) + 1
}

/** Applies an event that comes after all before it, and remembers how to take it back. */
export function stepForward(progress: Progress, event: ProgressEvent): void {
  const markBefore = progress.devices.get(event.device)
  const place = placeAfter(markBefore, event)
  // Undos change nothing by themselves, and must not be asked: some run in circles.
  const counts = event.type !== 'undone' && isInForce(progress.undos, eventIdOf(event))
  const changes = counts ? changesOf(progress, event, modelFor(progress)) : []
  const inverse = changes.map((change) => exchange(progress, change)).reverse()

  const clock = trackAfter(markBefore?.clock, event, counts && event.type === 'clockConfirmed')
  progress.devices.set(event.device, { upTo: event.seq, at: place.at, clock })
  progress.journal.push({ event, place, markBefore: markBefore ?? null, inverse })
  // Trimmed a stretch at a time: taking one from the front for each event would move all the others.
  if (progress.journal.length >= 2 * JOURNAL_DEPTH) forgetOldSteps(progress)
}

/** Takes back the latest step, exactly, and answers with its event; undefined when the journal is empty. */
export function stepBack(progress: Progress): ProgressEvent | undefined {
  const step = progress.journal.pop()
  if (step === undefined) return undefined
  for (const change of step.inverse) exchange(progress, change)
  if (step.markBefore === null) progress.devices.delete(step.event.device)
  else progress.devices.set(step.event.device, step.markBefore)
  return step.event
}

function forgetOldSteps(progress: Progress): void {
  const forgotten = progress.journal.splice(0, progress.journal.length - JOURNAL_DEPTH)
  progress.floor = forgotten.at(-1)?.place ?? progress.floor
}
