import type { Change } from './changes'
import { applyEdit } from './text-edit'
import type { DraftField, Phase } from './way'
import type { Texts } from './writing-history'

/** Both texts as they stood, with what was last typed. */
export interface ReplayMoment extends Texts {
  readonly phase: Phase
  /** The text that was last changed and the place behind what was typed; null before anything was. */
  readonly caret: { readonly field: DraftField; readonly at: number } | null
}

/** Says how the texts stood after so much running time. */
export type Replay = (elapsedMs: number) => ReplayMoment

/** Texts are kept after so many changes, so that no moment needs more of them made. */
const KEEP_EVERY = 64

/** A replay of changes, oldest first: any moment in any order takes at most 64 of them, however long the history is. */
export function replayOf(changes: readonly Change[]): Replay {
  const kept: Texts[] = []
  let texts: Texts = { plan: '', answer: '' }
  changes.forEach((change, index) => {
    if (index % KEEP_EVERY === 0) kept.push(texts)
    texts = changed(texts, change)
  })
  return (elapsedMs) => {
    const count = countUntil(changes, elapsedMs)
    const keptAt = Math.max(0, Math.ceil(count / KEEP_EVERY) - 1)
    const since = changes.slice(keptAt * KEEP_EVERY, count)
    const last = changes[count - 1]
    return {
      ...since.reduce(changed, kept[keptAt] ?? { plan: '', answer: '' }),
      phase: (last ?? changes[0])?.phase ?? 'plan',
      caret: last === undefined ? null : { field: last.field, at: last.start + last.inserted.length },
    }
  }
}

const changed = (texts: Texts, change: Change): Texts => ({
  ...texts,
  [change.field]: applyEdit(texts[change.field], change),
})

/** How many changes there were until a moment; they are in order of time. */
function countUntil(changes: readonly Change[], elapsedMs: number): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((changes[middle]?.atMs ?? Infinity) <= elapsedMs) low = middle + 1
    else high = middle
  }
  return low
}
