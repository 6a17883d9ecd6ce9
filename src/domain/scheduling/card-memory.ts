import * as v from 'valibot'
import { momentSchema } from '@/domain/progress/moment'
import { studyDaySchema, type StudyDay } from '@/domain/progress/study-day'

const CARD_STATES = ['new', 'learning', 'review', 'relearning'] as const
export type CardState = (typeof CARD_STATES)[number]

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const cardMemorySchema = v.strictObject({
  state: v.picklist(CARD_STATES),
  step: count,
  stability: v.pipe(v.number(), v.minValue(0)),
  difficulty: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  lastDay: v.nullable(studyDaySchema),
  dueDay: v.nullable(studyDaySchema),
  dueAt: v.nullable(momentSchema),
  reps: count,
  lapses: count,
  isSuspended: v.boolean(),
  isFlagged: v.boolean(),
  buriedOn: v.nullable(studyDaySchema),
})

/**
 * What is known of one card. A review card is due from `dueDay` on; a learning or relearning one from the moment `dueAt`, and
 * stands at learning step `step`; a new one has neither. `buriedOn` is the day it was last put off. Never changed in place.
 */
export type CardMemory = Readonly<v.InferOutput<typeof cardMemorySchema>>

/** A card no one has graded. */
export const UNSEEN: CardMemory = {
  state: 'new',
  step: 0,
  stability: 0,
  difficulty: 0,
  lastDay: null,
  dueDay: null,
  dueAt: null,
  reps: 0,
  lapses: 0,
  isSuspended: false,
  isFlagged: false,
  buriedOn: null,
}

/** Whether a card has been put off until the study day is over. */
export function isBuried({ buriedOn }: CardMemory, day: StudyDay): boolean {
  return buriedOn === day
}
