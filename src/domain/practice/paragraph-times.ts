import { changePlaces } from './change-places'
import { changesOf, type Written } from './changes'
import { paragraphsOf } from './paragraphs'
import { isPause } from './pauses'
import type { DraftField } from './way'
import type { WritingHistory } from './writing-history'

/**
 * Milliseconds of active writing for each paragraph of a final text in order: the running time that led up to each change in it,
 * since the change before in either text. Pauses are left out, so the sum is at most the running time of the attempt. Thinking and
 * reading shorter than a pause count for what was typed next. Null without a history.
 */
export function paragraphTimes(
  history: WritingHistory,
  written: Written,
  field: DraftField = 'answer',
): number[] | null {
  if (history.length === 0) return null
  const changes = changesOf(history, written)
  const places = changePlaces(changes, written)
  const times = paragraphsOf(written[field]).map(() => 0)
  changes.forEach((change, index) => {
    const place = places[index] ?? null
    if (change.field !== field || place === null || isPause(change.sinceMs)) return
    times[place] = (times[place] ?? 0) + change.sinceMs
  })
  return times
}
