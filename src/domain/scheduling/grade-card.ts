import { addMs } from '@/domain/progress/moment'
import { addDays, daysBetween, type StudyDay } from '@/domain/progress/study-day'
import { UNSEEN, type CardMemory, type CardState } from './card-memory'
import { GRADES, type Grade } from './grade'
import type { Interval } from './interval'
import { LEARNING_STEPS, RELEARNING_STEPS, stepAfter, type LearningStep } from './learning-steps'
import { DESIRED_RETENTION, memoryModel, type Memory } from './memory-model'

const MINUTE_MS = 60_000

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
  retention = DESIRED_RETENTION,
): CardMemory {
  const { stability, difficulty } = memoryAfter(memory, grade, day, retention)
  const step = learningStepAfter(memory, grade)
  const isLapse = memory.state === 'review' && grade === 'again'

  return {
    state: step === null ? 'review' : stateWithin(memory.state),
    step: step?.step ?? 0,
    stability,
    difficulty,
    lastDay: day,
    dueDay: step === null ? addDays(day, memoryModel(retention).intervalDays(stability)) : null,
    dueAt: step === null ? null : addMs(at, step.minutes * MINUTE_MS),
    reps: memory.reps + 1,
    lapses: memory.lapses + (isLapse ? 1 : 0),
    isSuspended: memory.isSuspended,
  }
}

/** For each grade, when the card would come back if it were given on `day`. Never shorter for a better grade. */
export function intervalsFor(
  memory: CardMemory | undefined,
  day: StudyDay,
  retention = DESIRED_RETENTION,
): Readonly<Record<Grade, Interval>> {
  const intervalAfter = (grade: Grade): Interval => {
    const step = learningStepAfter(memory ?? UNSEEN, grade)
    if (step !== null) return { unit: 'minute', count: step.minutes }
    const { stability } = memoryAfter(memory ?? UNSEEN, grade, day, retention)
    return { unit: 'day', count: memoryModel(retention).intervalDays(stability) }
  }
  const [again, hard, good, easy] = GRADES
  return {
    again: intervalAfter(again),
    hard: intervalAfter(hard),
    good: intervalAfter(good),
    easy: intervalAfter(easy),
  }
}

function memoryAfter(memory: CardMemory, grade: Grade, day: StudyDay, retention: number): Memory {
  const known = memory.state === 'new' ? null : memory
  // A clock that went back would give a negative number of days, which FSRS refuses.
  const elapsedDays = memory.lastDay === null ? 0 : Math.max(0, daysBetween(memory.lastDay, day))
  return memoryModel(retention).next(known, elapsedDays, grade)
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
