import { eventIdOf } from './event-order'
import type { CardKey, EventOf, EventRef, ProgressEvent } from './events'
import type { Progress } from './progress'
import { isInForce } from './undos'

const ACTION_TYPES = [
  'graded',
  'crammed',
  'cardsMarked',
  'suspended',
  'unsuspended',
  'cardWritten',
  'cardsUnwritten',
  'cardNoted',
] as const satisfies readonly ProgressEvent['type'][]

/** What the student does to cards, and may take back with Undo. */
export type Action = EventOf<(typeof ACTION_TYPES)[number]>

/** The undo that Redo takes back, and what then counts again. */
export interface Redo extends EventRef {
  readonly action: Action
}

/** What Undo and Redo would do; null where there is nothing to do, or nothing at hand. */
export interface History {
  readonly undo: Action | null
  readonly redo: Redo | null
}

export const NO_HISTORY: History = { undo: null, redo: null }

/**
 * What can be taken back and done again, from the journal alone: the latest action that counts, and the latest undo that does
 * with nothing done since. The way back and forth is one line: what is done after an undo clears Redo for good.
 */
export function historyOf(progress: Progress): History {
  return { undo: undoIn(progress), redo: redoIn(progress) }
}

/** The cards an action is about, without repeats. */
export function cardsOf(action: Action): readonly CardKey[] {
  return 'cards' in action ? [...new Set(action.cards)] : [action.card]
}

function undoIn({ journal, undos }: Progress): Action | null {
  for (let index = journal.length - 1; index >= 0; index -= 1) {
    const event = journal[index]?.event
    if (isAction(event) && isInForce(undos, eventIdOf(event))) return event
  }
  return null
}

function redoIn({ journal, undos }: Progress): Redo | null {
  for (let index = journal.length - 1; index >= 0; index -= 1) {
    const event = journal[index]?.event
    if (isAction(event)) return null
    // The undo of an undo is itself a redo; and an undo of anything else cannot be part of a circle.
    const isFirst = event?.type === 'undone' && !undos.targets.has(eventIdOf(event.target))
    if (!isFirst || !isInForce(undos, eventIdOf(event))) continue
    const target = eventIdOf(event.target)
    const action = journal.findLast((step) => eventIdOf(step.event) === target)?.event
    if (isAction(action)) return { device: event.device, seq: event.seq, action }
  }
  return null
}

function isAction(event: ProgressEvent | undefined): event is Action {
  return ACTION_TYPES.some((type) => type === event?.type)
}
