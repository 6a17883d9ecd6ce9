import { addMs } from '@/domain/progress/moment'
import { addDays, daysBetween, type StudyDay } from '@/domain/progress/study-day'
import { UNSEEN, type CardMemory, type CardState } from './card-memory'
import { GRADES, type Grade } from './grade'
import type { Interval } from './interval'
import { LEARNING_STEPS, RELEARNING_STEPS, stepAfter, type LearningStep } from './learning-steps'
import { DESIRED_RETENTION, memoryModel, type Memory, type MemoryModel } from './memory-model'

const MINUTE_MS = 60_000
const STANDARD = memoryModel(DESIRED_RETENTION)

/** When a card was graded: the moment, and the study day it fell on. */
export interface Graded {
  readonly grade: Grade
  readonly at: string
  readonly day: StudyDay
}

/** A card's memory after a grade. Minutes come from the learning steps, days from FSRS; no chance is involved. */
export function gradeCard(
  memory: CardMemory,
  { grade, at, day }: Graded,
  model: MemoryModel = STANDARD,
): CardMemory {
  const { stability, difficulty } = memoryAfter(memory, grade, day, model)
  const step = learningStepAfter(memory, grade)
  const isLapse = memory.state === 'review' && grade === 'again'

  return {
    state: step === null ? 'review' : stateWithin(memory.state),
    step: step?.step ?? 0,
    stability,
    difficulty,
    lastDay: day,
    dueDay: step === null ? addDays(day, model.intervalDays(stability)) : null,
    dueAt: step === null ? null : addMs(at, step.minutes * MINUTE_MS),
    reps: memory.reps + 1,
    lapses: memory.lapses + (isLapse ? 1 : 0),
    isSuspended: memory.isSuspended,
    isFlagged: memory.isFlagged,
    buriedOn: memory.buriedOn,
  }
}

/** For each grade, when the card would come back if it were given on `day`. Never shorter for a better grade. */
export function intervalsFor(
  memory: CardMemory | undefined,
  day: StudyDay,
  model: MemoryModel = STANDARD,
): Readonly<Record<Grade, Interval>> {
  const intervalAfter = (grade: Grade): Interval => {
    const step = learningStepAfter(memory ?? UNSEEN, grade)
    if (step !== null) return { unit: 'minute', count: step.minutes }
    const { stability } = memoryAfter(memory ?? UNSEEN, grade, day, model)
    return { unit: 'day', count: model.intervalDays(stability) }
  }
  const [again, hard, good, easy] = GRADES
  return {
    again: intervalAfter(again),
    hard: intervalAfter(hard),
    good: intervalAfter(good),
    easy: intervalAfter(easy),
  }
}

/** The chance that a card is recalled on `day`; null for one never graded, of which nothing is known. */
export function retrievabilityOn(
  { stability, lastDay }: CardMemory,
  day: StudyDay,
  model: MemoryModel = STANDARD,
): number | null {
  return lastDay === null ? null : model.retrievability(stability, elapsedDays(lastDay, day))
}

/**
 * The chance of recall on `day` as it may be shown; null for a card never graded, and on the day of an answer (or before it, by a
 * clock that went back): within a day the model foretells no better than a constant.
 */
export function recallFigureOn(
  memory: CardMemory,
  day: StudyDay,
  model: MemoryModel = STANDARD,
): number | null {
  if (memory.lastDay === null || memory.lastDay >= day) return null
  return retrievabilityOn(memory, day, model)
}

function memoryAfter(memory: CardMemory, grade: Grade, day: StudyDay, model: MemoryModel): Memory {
  const known = memory.state === 'new' ? null : memory
  return model.next(known, elapsedDays(memory.lastDay, day), grade)
}

/** A clock that went back would give a negative number of days, which FSRS refuses. */
function elapsedDays(lastDay: StudyDay | null, day: StudyDay): number {
  return lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, day))
}

function learningStepAfter(memory: CardMemory, grade: Grade): LearningStep | null {
  switch (memory.state) {
    case 'new':
    case 'learning':
      return stepAfter(LEARNING_STEPS, memory.step, grade)
    case 'relearning':
      return stepAfter(RELEARNING_STEPS, memory.step, grade)
    case 'review':
      return grade === 'again' ? stepAfter(RELEARNING_STEPS, 0, grade) : null
  }
}

function stateWithin(state: CardState): CardState {
  return state === 'new' || state === 'learning' ? 'learning' : 'relearning'
}
