import { corrected } from './clock'
import { comparePlaces, eventIdOf, inReplayOrder, placeAfter } from './event-order'
import type { EventOf, ProgressEvent } from './events'
import { nextSeq, stepBack, stepForward, type Progress } from './progress'
import { noteUndo, rootOf } from './undos'

/**
 * What became of an event: `applied`; `known` already; or `needs-replay`: it reaches further back than the journal, nothing
 * was changed, and the caller replays the whole log, this event included.
 */
export type Applied = 'applied' | 'known' | 'needs-replay'

/**
 * Brings one event into progress, in place. The next event, and the undo of a recent one, cost the same whatever the history.
 * Always equal to a replay of all events so far, in whatever order they came.
 */
export function applyEvent(progress: Progress, raw: ProgressEvent): Applied {
  const event = corrected(raw, progress.corrections)
  const insertion = insertionOf(progress, event)
  if (insertion === 'known' || insertion === 'needs-replay') return insertion
  if (event.type === 'clockCorrected') return 'needs-replay'
  const root = event.type === 'undone' ? rootIndexOf(progress, event) : insertion
  if (root === 'needs-replay') return root

  const from = Math.min(insertion, root)
  const later: ProgressEvent[] = []
  while (progress.journal.length > from) {
    const taken = stepBack(progress)
    if (taken !== undefined) later.push(taken)
  }
  if (event.type === 'undone') noteUndo(progress.undos, eventIdOf(event), event.target)
  for (const next of inReplayOrder([...later, event], progress.devices)) stepForward(progress, next)
  return 'applied'
}

/** Applies many, in the order of replay. On `needs-replay` some may have been applied: discard this progress and replay. */
export function applyEvents(progress: Progress, events: readonly ProgressEvent[]): Exclude<Applied, 'known'> {
  for (const event of inReplayOrder(events)) {
    if (applyEvent(progress, event) === 'needs-replay') return 'needs-replay'
  }
  return 'applied'
}

/** How many steps of the journal stay in front of the event. */
function insertionOf(progress: Progress, event: ProgressEvent): number | 'known' | 'needs-replay' {
  let mark = progress.devices.get(event.device)
  for (let index = progress.journal.length; ; index -= 1) {
    const step = progress.journal[index - 1]
    const before = step?.place ?? progress.floor
    const isOwnLater = mark !== undefined && mark.upTo >= event.seq
    const comesAfter = before === null || comparePlaces(before, placeAfter(mark, event)) < 0
    if (!isOwnLater && comesAfter) return index
    if (step === undefined) return 'needs-replay'
    if (step.event.device === event.device) {
      if (step.event.seq === event.seq) return 'known'
      mark = step.markBefore ?? undefined
    }
  }
}

/** The step of the journal that an undo is about; past its end when there is nothing there to change. */
function rootIndexOf(progress: Progress, undo: EventOf<'undone'>): number | 'needs-replay' {
  const root = rootOf(progress.undos, undo)
  const isYetToCome = root !== null && root.seq >= nextSeq(progress, root.device)
  if (root === null || isYetToCome) return progress.journal.length

  const index = progress.journal.findLastIndex(({ event }) => eventIdOf(event) === eventIdOf(root))
  return index === -1 || progress.journal[index]?.event.type === 'clockCorrected' ? 'needs-replay' : index
}
