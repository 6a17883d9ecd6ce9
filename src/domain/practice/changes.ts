import type { Attempt } from './attempt'
import { elapsedMsOf } from './attempt-times'
import { applyEdit, diffText, type TextEdit } from './text-edit'
import { DRAFT_FIELDS, type DraftField, type Phase } from './way'
import type { Texts, WritingHistory, WritingStep } from './writing-history'

/** What of an attempt tells how its writing ended. */
export type Written = Pick<Attempt, 'plan' | 'answer' | 'spentMs' | 'phase'>

/** One change of a text on the way from nothing to what an attempt ends with. */
export interface Change extends TextEdit {
  readonly field: DraftField
  readonly phase: Phase
  /** Running time, never earlier than the change before and never later than the end of the attempt. */
  readonly atMs: number
  /** Running time since the change before; 0 for what was not seen being typed. */
  readonly sinceMs: number
}

type Untimed = Omit<Change, 'sinceMs'> & { readonly isSeen: boolean }

/**
 * The whole of a history as one row of changes: made one after the other to two empty texts they give what the attempt ends with.
 * None for an attempt without a history.
 *
 * What a part begins with and the part before did not leave, as after damage, is a change that nobody was seen to type: the time
 * until the next is unknown, and counts for none. Where time was deducted afterwards the clock went back: then what came before is
 * held to have taken no longer than the clock says.
 */
export function changesOf(history: WritingHistory, { plan, answer, spentMs, phase }: Written): Change[] {
  if (history.length === 0) return []
  const changes: Untimed[] = []
  const texts = { plan: '', answer: '' }
  const add = (change: Untimed): void => {
    texts[change.field] = applyEdit(texts[change.field], change)
    changes.push(change)
  }
  const leap = (to: Texts, stepAhead?: WritingStep): void => {
    for (const field of DRAFT_FIELDS) {
      const edit = diffText(texts[field], to[field])
      const when = {
        atMs: stepAhead?.elapsedMs ?? changes.at(-1)?.atMs ?? 0,
        phase: stepAhead?.phase ?? changes.at(-1)?.phase ?? phase,
      }
      if (edit !== null) add({ ...edit, field, ...when, isSeen: false })
    }
  }
  for (const part of history) {
    leap(part, part.steps[0])
    for (const { elapsedMs, ...step } of part.steps) add({ ...step, atMs: elapsedMs, isSeen: true })
  }
  leap({ plan, answer })
  return timed(changes, elapsedMsOf({ spentMs }))
}

function timed(changes: readonly Untimed[], endMs: number): Change[] {
  const times: number[] = []
  let latestMs = endMs
  for (const { atMs } of changes.toReversed()) {
    latestMs = Math.min(latestMs, atMs)
    times.push(latestMs)
  }
  times.reverse()
  let beforeMs = 0
  return changes.map(({ isSeen, ...change }, index) => {
    const atMs = times[index] ?? endMs
    const sinceMs = isSeen ? atMs - beforeMs : 0
    beforeMs = atMs
    return { ...change, atMs, sinceMs }
  })
}
