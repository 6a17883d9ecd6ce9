import type { Grade } from '@/domain/scheduling/grade'
import type { Memory, MemoryModel } from '@/domain/scheduling/memory-model'
import { reviewCost, type Costs } from './costs'

/** What a look at a card is expected to come to: recall on exam morning with it and without it, and its seconds. */
export interface Look {
  readonly recall: number
  readonly without: number
  readonly seconds: number
}

/** How often students grade a card so when they meet it, as the simulator of FSRS takes it. */
const FIRST_GRADES: readonly (readonly [grade: Grade, share: number])[] = [
  ['again', 0.24],
  ['hard', 0.094],
  ['good', 0.495],
  ['easy', 0.171],
]

/** A memory that may last only so much of what the model says. */
const DOUBTED_SHARE = 0.4

/**
 * A model that gives as much credit to memories lasting four tenths as long: what is gained is judged by the mean of both, so
 * that cards are not put in an order that only a model which is right could want. Measured in docs/exam-plan.md.
 */
export function doubting(model: MemoryModel): MemoryModel {
  return {
    ...model,
    retrievability: (stability, elapsedDays) =>
      (model.retrievability(stability, elapsedDays) +
        model.retrievability(stability * DOUBTED_SHARE, elapsedDays)) /
      2,
  }
}

/** The memory a card is foreseen to have once it is met. */
export function firstMemory(model: MemoryModel): Memory {
  return meanMemory(FIRST_GRADES.map(([grade, share]) => [model.next(null, 0, grade), share]))
}

/** Meeting a card `daysLeft` days before the exam. */
export function firstLook(model: MemoryModel, costs: Costs, daysLeft: number): Look {
  const recall = FIRST_GRADES.reduce(
    (sum, [grade, share]) =>
      sum + share * model.retrievability(model.next(null, 0, grade).stability, daysLeft),
    0,
  )
  return { recall, without: 0, seconds: costs.new }
}

/** The memory halfway between some that are each as likely as its share: of stability by the logarithm. */
export function meanMemory(memories: readonly (readonly [memory: Memory, share: number])[]): Memory {
  let [logarithm, difficulty] = [0, 0]
  for (const [memory, share] of memories) {
    logarithm += share * Math.log(memory.stability)
    difficulty += share * memory.difficulty
  }
  return { stability: Math.exp(logarithm), difficulty }
}

/** Reviewing a card `elapsedDays` after its last grade and `daysLeft` before the exam: Good if recalled, else Again. */
export function reviewLook(
  model: MemoryModel,
  costs: Costs,
  memory: Memory,
  elapsedDays: number,
  daysLeft: number,
): Look {
  const recalled = model.retrievability(memory.stability, elapsedDays)
  const later = (grade: 'good' | 'again'): number =>
    model.retrievability(model.next(memory, elapsedDays, grade).stability, daysLeft)
  return {
    recall: recalled * later('good') + (1 - recalled) * later('again'),
    without: model.retrievability(memory.stability, elapsedDays + daysLeft),
    seconds: reviewCost(costs, recalled),
  }
}

/** Recall on exam morning gained by each second of a look. */
export function gainPerSecond({ recall, without, seconds }: Look): number {
  return (recall - without) / seconds
}
