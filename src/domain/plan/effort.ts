import * as v from 'valibot'
import { countedMs } from '@/domain/progress/day-tally'
import { daysBetween, type StudyDay } from '@/domain/progress/study-day'
import type { CardMemory } from '@/domain/scheduling/card-memory'
import type { Grade } from '@/domain/scheduling/grade'
import type { MemoryModel } from '@/domain/scheduling/memory-model'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const spentSchema = v.strictObject({ cards: count, ms: count })

export const effortSchema = v.strictObject({
  new: spentSchema,
  pass: spentSchema,
  fail: spentSchema,
  recall: v.strictObject({
    reviews: count,
    recalled: count,
    predicted: v.pipe(v.number(), v.minValue(0)),
  }),
})

/**
 * What the cards of one study day took, by how they went, and how well recall was foretold: of `reviews` a day or more after
 * the last, how many were recalled, and how many should have been.
 */
export type Effort = Readonly<v.InferOutput<typeof effortSchema>>

/** How a card can go on a day: met for the first time, recalled, or forgotten and learnt again. */
export type Outcome = 'new' | 'pass' | 'fail'

const NOTHING: Effort = {
  new: { cards: 0, ms: 0 },
  pass: { cards: 0, ms: 0 },
  fail: { cards: 0, ms: 0 },
  recall: { reviews: 0, recalled: 0, predicted: 0 },
}

/**
 * The effort of a day after one more grade; `memory` is the card’s before it. The later looks within the day belong to the card
 * that was new or forgotten: they are part of its cost.
 */
export function effortAfter(
  effort: Effort = NOTHING,
  memory: CardMemory,
  { grade, day, durationMs }: { readonly grade: Grade; readonly day: StudyDay; readonly durationMs: number },
  model: MemoryModel,
): Effort {
  const outcome = outcomeOf(memory, grade)
  const isFirstLook = memory.state === 'new' || memory.state === 'review'
  const spentOn = (one: Outcome): Effort[Outcome] => {
    const spent = effort[one]
    if (one !== outcome) return spent
    return { cards: spent.cards + Number(isFirstLook), ms: spent.ms + countedMs(durationMs) }
  }
  return {
    new: spentOn('new'),
    pass: spentOn('pass'),
    fail: spentOn('fail'),
    recall: recallAfter(effort.recall, memory, grade, day, model),
  }
}

/** The milliseconds drilled on a day; crams are no part of it. */
export function drilledMs({ new: met, pass, fail }: Effort = NOTHING): number {
  return met.ms + pass.ms + fail.ms
}

function outcomeOf({ state }: CardMemory, grade: Grade): Outcome {
  switch (state) {
    case 'new':
    case 'learning':
      return 'new'
    case 'review':
      return grade === 'again' ? 'fail' : 'pass'
    case 'relearning':
      return 'fail'
  }
}

function recallAfter(
  recall: Effort['recall'],
  { state, stability, lastDay }: CardMemory,
  grade: Grade,
  day: StudyDay,
  model: MemoryModel,
): Effort['recall'] {
  const elapsedDays = lastDay === null ? 0 : daysBetween(lastDay, day)
  // Within a day the model foretells nothing.
  if (state !== 'review' || elapsedDays < 1) return recall
  return {
    reviews: recall.reviews + 1,
    recalled: recall.recalled + (grade === 'again' ? 0 : 1),
    predicted: recall.predicted + model.retrievability(stability, elapsedDays),
  }
}
