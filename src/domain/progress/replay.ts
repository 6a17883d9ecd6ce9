import { corrected, correctionsIn } from './clock'
import { eventIdOf, inReplayOrder } from './event-order'
import type { ProgressEvent } from './events'
import { STANDARD_MODEL, type ModelChoice } from './model-choice'
import { emptyProgress, stepForward, type Progress } from './progress'
import { noteUndo, noUndos } from './undos'

/** Progress from a whole log, in any order and with repeats: what the log means. Another model is another replay. */
export function replay(events: readonly ProgressEvent[], model: ModelChoice = STANDARD_MODEL): Progress {
  const undos = noUndos()
  for (const event of events) {
    if (event.type === 'undone') noteUndo(undos, eventIdOf(event), event.target)
  }
  const corrections = correctionsIn(events, undos)

  const progress = emptyProgress(model, undos, corrections)
  const ordered = inReplayOrder(events.map((event) => corrected(event, corrections)))
  for (const event of ordered) stepForward(progress, event)
  return progress
}
