import { eventIdOf, inReplayOrder } from './event-order'
import type { EventRef, ProgressEvent } from './events'

/** Two logs as one. A conflict is one name for two different events: a profile was copied and both copies went on. */
export interface Merged {
  readonly events: readonly ProgressEvent[]
  readonly conflicts: readonly EventRef[]
}

/**
 * The union of two logs by device and number, in the order of replay. Commutative, associative and idempotent, as conflicts
 * are too: of two events with one name the one whose text sorts first stays, and the name is reported.
 */
export function mergeLogs(ours: readonly ProgressEvent[], theirs: readonly ProgressEvent[]): Merged {
  const kept = new Map<string, { readonly event: ProgressEvent; readonly text: string }>()
  const conflicts = new Map<string, EventRef>()
  for (const event of [...ours, ...theirs]) {
    const id = eventIdOf(event)
    const text = textOf(event)
    const other = kept.get(id)
    if (other !== undefined && other.text !== text)
      conflicts.set(id, { device: event.device, seq: event.seq })
    if (other === undefined || text < other.text) kept.set(id, { event, text })
  }
  return {
    events: inReplayOrder([...kept.values()].map(({ event }) => event)),
    conflicts: [...conflicts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref),
  }
}

/** The same text for equal events, in whatever order their keys were written. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
