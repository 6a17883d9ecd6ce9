// The only file that imports ts-fsrs: the library adds methods to Date.prototype and counts UTC days where it is given dates.
import { checkParameters, default_w, FSRSAlgorithm } from 'ts-fsrs'
import type { Grade } from './grade'

/** How firmly something is remembered: days until recall falls to 90 %, and a difficulty from 1 to 10. */
export interface Memory {
  readonly stability: number
  readonly difficulty: number
}

/** The share of cards a student wants to recall when they fall due. */
export const DESIRED_RETENTION = 0.9

const RATING: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 }

/** FSRS-6 with its default parameters, over whole study days counted by us. */
export interface MemoryModel {
  /** The memory after a grade, `elapsedDays` study days after the grade before it; `null` is a card never seen. */
  readonly next: (memory: Memory | null, elapsedDays: number, grade: Grade) => Memory
  /** Whole days, at least one, until recall falls to the desired retention. */
  readonly intervalDays: (stability: number) => number
  /** The chance of recall `elapsedDays` after the last grade. Means nothing within a day. */
  readonly retrievability: (stability: number, elapsedDays: number) => number
}

const models = new Map<number, MemoryModel>()

/** The model for a desired retention above 0 and below 1; throws for any other. */
export function memoryModel(retention: number): MemoryModel {
  const known = models.get(retention)
  if (known !== undefined) return known

  const made = createModel(retention)
  models.set(retention, made)
  return made
}

function createModel(retention: number): MemoryModel {
  if (!(retention > 0 && retention < 1)) throw new RangeError('A desired retention lies between 0 and 1.')
  // A vector of an unknown length would silently become the defaults.
  const w = checkParameters(default_w)
  const algorithm = new FSRSAlgorithm({ w: [...w], request_retention: retention, enable_fuzz: false })

  return {
    next: (memory, elapsedDays, grade) => algorithm.next_state(memory, elapsedDays, RATING[grade]),
    intervalDays: (stability) => algorithm.next_interval(stability, 0),
    retrievability: (stability, elapsedDays) => algorithm.forgetting_curve(elapsedDays, stability),
  }
}
