import type { Grade } from '@/domain/scheduling/grade'
import {
  DEFAULT_PARAMETERS,
  memoryModel,
  type Memory,
  type MemoryModel,
} from '@/domain/scheduling/memory-model'

/** The memory the scheduler believes in. */
export const BELIEVED: MemoryModel = memoryModel(0.9)

const OTHER_DECAY = 0.25

/** A student whose memory differs: what is new is kept six tenths as long, and the curve falls off faster. */
export const OTHER_MEMORY: MemoryModel = memoryModel(
  0.9,
  DEFAULT_PARAMETERS.map((value, index) => (index < 4 ? value * 0.6 : index === 20 ? OTHER_DECAY : value)),
)

const [BELIEVED_DECAY = 0] = DEFAULT_PARAMETERS.slice(20)
const BELIEVED_FACTOR = 0.9 ** (-1 / BELIEVED_DECAY) - 1

/**
 * The same difference read more harshly: the curve’s factor stays as the scheduler has it, so that recall has fallen to 84 %,
 * not 90, when a stability has passed. The memory grows by the recall of this curve.
 */
export const HARSHER_MEMORY: MemoryModel = harsherMemory()

/** How often a card is graded so when it is met: the shares which the simulator of FSRS takes. */
const FIRST_GRADES: readonly (readonly [Grade, number])[] = [
  ['again', 0.24],
  ['hard', 0.094],
  ['good', 0.495],
  ['easy', 0.171],
]

/** A student with a true memory that no scheduler sees; only the grades, drawn by chance, are told. */
export interface Student {
  /** Meets or reviews a card on a day and answers with its grade. */
  readonly grade: (card: number, day: number) => Grade
  /** The true chance of recalling a card on a day; 0 for one never met. */
  readonly recall: (card: number, day: number) => number
}

function harsherMemory(): MemoryModel {
  const growing = memoryModel(
    0.9,
    DEFAULT_PARAMETERS.map((value, index) => (index < 4 ? value * 0.6 : value)),
  )
  const retrievability = (stability: number, days: number): number =>
    (1 + (BELIEVED_FACTOR * days) / stability) ** -OTHER_DECAY
  /** After so many days the believed curve has fallen as far as this one has after those. */
  const asBelieved = (stability: number, days: number): number =>
    (stability / BELIEVED_FACTOR) * (retrievability(stability, days) ** (-1 / BELIEVED_DECAY) - 1)
  return {
    ...growing,
    retrievability,
    next: (memory, days, grade) =>
      growing.next(memory, memory === null ? days : asBelieved(memory.stability, days), grade),
  }
}

/** A student of this memory, whose luck hangs on the chance alone. */
export function aStudent(model: MemoryModel, chance: () => number): Student {
  const held = new Map<number, { memory: Memory; lastDay: number }>()
  const recall = (card: number, day: number): number => {
    const known = held.get(card)
    return known === undefined ? 0 : model.retrievability(known.memory.stability, day - known.lastDay)
  }
  return {
    recall,
    grade: (card, day) => {
      const known = held.get(card)
      const luck = chance()
      const grade = known === undefined ? firstGrade(luck) : luck < recall(card, day) ? 'good' : 'again'
      const memory = model.next(known?.memory ?? null, known === undefined ? 0 : day - known.lastDay, grade)
      held.set(card, { memory, lastDay: day })
      return grade
    },
  }
}

function firstGrade(luck: number): Grade {
  let share = 0
  for (const [grade, chance] of FIRST_GRADES) {
    share += chance
    if (luck < share) return grade
  }
  return 'easy'
}
