import { addDays, daysBetween, type StudyDay } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { gradeCard, type Graded } from '@/domain/scheduling/grade-card'
import { memoryModel, DESIRED_RETENTION, type MemoryModel } from '@/domain/scheduling/memory-model'

/** The chance of recalling a card on one day; on a day with an answer it is 1, for it has just been seen. */
export interface CurvePoint {
  readonly day: StudyDay
  readonly recall: number
  /** Whether the card was answered that day. */
  readonly isAnswered: boolean
}

/** No more days than anyone sees apart in a plot. */
const MOST_POINTS = 400

/**
 * How a card was and will be forgotten, day by day from its first answer until `until`: it falls by the model after each day with
 * answers and rises to 1 on the next. Answers come oldest first; without any the curve is empty.
 */
export function forgettingCurve(
  answers: readonly Graded[],
  until: StudyDay,
  model: MemoryModel = memoryModel(DESIRED_RETENTION),
): CurvePoint[] {
  const days = stabilityAfterDays(answers, model)
  return days.flatMap(({ day, stability }, index) => {
    const next = days[index + 1]?.day
    const last = next === undefined ? until : addDays(next, -1)
    const length = Math.max(0, daysBetween(day, last))
    const step = Math.max(1, Math.ceil(length / MOST_POINTS))
    const fall: CurvePoint[] = [{ day, recall: 1, isAnswered: true }]
    for (let elapsed = step; elapsed <= length; elapsed += step) {
      fall.push({
        day: addDays(day, elapsed),
        recall: model.retrievability(stability, elapsed),
        isAnswered: false,
      })
    }
    return fall
  })
}

/** The stability that the last answer of each day has left. */
function stabilityAfterDays(answers: readonly Graded[], model: MemoryModel) {
  const stabilities = new Map<StudyDay, number>()
  let memory = UNSEEN
  for (const answer of answers) {
    memory = gradeCard(memory, answer, model)
    stabilities.set(answer.day, memory.stability)
  }
  return [...stabilities].map(([day, stability]) => ({ day, stability }))
}
