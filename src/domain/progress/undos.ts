import { eventIdOf, type EventId } from './event-order'
import type { EventOf, EventRef } from './events'

/** Which events were taken back by which, whatever the order in which they became known. */
export interface Undos {
  /** What each undo takes back. */
  readonly targets: Map<EventId, EventRef>
  /** The undos of each event. */
  readonly undoers: Map<EventId, EventId[]>
}

export const noUndos = (): Undos => ({ targets: new Map(), undoers: new Map() })

/** Notes one undo; noting it again changes nothing. */
export function noteUndo(undos: Undos, undo: EventId, target: EventRef): void {
  if (undos.targets.has(undo)) return
  undos.targets.set(undo, target)
  undos.undoers.set(eventIdOf(target), [...(undos.undoers.get(eventIdOf(target)) ?? []), undo])
}

/**
 * Whether an event counts: it does unless an undo that itself counts takes it back. Ends for every event that is not an undo,
 * because an undo has one target; undos that take back one another in a circle reach nothing and are never asked about.
 */
export function isInForce(undos: Undos, event: EventId): boolean {
  return !undos.undoers.get(event)?.some((undo) => isInForce(undos, undo))
}

/** What an undo is about in the end: the event at the far end of its targets, or null where they run in a circle. */
export function rootOf(undos: Undos, undo: EventOf<'undone'>): EventRef | null {
  const seen = new Set([eventIdOf(undo)])
  let root = undo.target
  for (
    let next: EventRef | undefined = undo.target;
    next !== undefined;
    next = undos.targets.get(eventIdOf(next))
  ) {
    if (seen.has(eventIdOf(next))) return null
    seen.add(eventIdOf(next))
    root = next
  }
  return root
}

/** The undo of an event, as the rest of an event beside its stamp. */
export const undoOf = (target: EventRef) => ({
  type: 'undone' as const,
  target: { device: target.device, seq: target.seq },
})
