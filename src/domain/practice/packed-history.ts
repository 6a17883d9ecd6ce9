import * as v from 'valibot'
import { momentSchema } from '@/domain/progress/moment'
import { DRAFT_FIELDS, PHASES } from './way'
import type { WritingHistory, WritingStep } from './writing-history'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Running time, place of the phase and of the text among theirs, where, how much was removed, and what was inserted. */
const packedStepSchema = v.strictTuple([
  count,
  v.picklist(PHASES.map((_, index) => index)),
  v.picklist(DRAFT_FIELDS.map((_, index) => index)),
  count,
  count,
  v.string(),
])

export const packedHistorySchema = v.array(
  v.strictObject({
    startedAt: momentSchema,
    plan: v.string(),
    answer: v.string(),
    steps: v.array(packedStepSchema),
  }),
)
/** A history as its file has it: an essay of 45 minutes has some 2,700 steps, and names in each would make it three times as long. */
export type PackedHistory = v.InferOutput<typeof packedHistorySchema>

export function packHistory(history: WritingHistory): PackedHistory {
  return history.map((part) => ({
    ...part,
    steps: part.steps.map(({ elapsedMs, phase, field, start, removed, inserted }) => [
      elapsedMs,
      PHASES.indexOf(phase),
      DRAFT_FIELDS.indexOf(field),
      start,
      removed,
      inserted,
    ]),
  }))
}

/** Undoes `packHistory`. */
export function unpackHistory(packed: PackedHistory): WritingHistory {
  return packed.map((part) => ({
    ...part,
    steps: part.steps.map(([elapsedMs, phase, field, start, removed, inserted]): WritingStep => ({
      elapsedMs,
      phase: PHASES[phase] ?? 'write',
      field: DRAFT_FIELDS[field] ?? 'answer',
      start,
      removed,
      inserted,
    })),
  }))
}
