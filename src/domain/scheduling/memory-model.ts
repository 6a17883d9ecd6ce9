// The only file that imports ts-fsrs: the library adds methods to Date.prototype and counts UTC days where it is given dates.
import { checkParameters, CLAMP_PARAMETERS, default_w, FSRSAlgorithm, W17_W18_Ceiling } from 'ts-fsrs'
import type { Grade } from './grade'

/** How firmly something is remembered: days until recall falls to 90 %, and a difficulty from 1 to 10. */
export interface Memory {
  readonly stability: number
  readonly difficulty: number
}

/** The share of cards a student wants to recall when they fall due. */
export const DESIRED_RETENTION = 0.9

/** The 21 numbers of FSRS-6 that say how a student's memory behaves. */
export type Parameters = readonly number[]

/** Those that suit most students, found by the authors of FSRS on many millions of reviews. */
export const DEFAULT_PARAMETERS: Parameters = default_w

/** The least and the most each parameter may be. */
export const PARAMETER_BOUNDS: readonly (readonly [least: number, most: number])[] = CLAMP_PARAMETERS(
  W17_W18_Ceiling,
).map(([least = 0, most = 0]) => [least, most])

const RATING: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 }

/** FSRS-6 over whole study days counted by us. */
export interface MemoryModel {
  /** The memory after a grade, `elapsedDays` study days after the grade before it; `null` is a card never seen. */
  readonly next: (memory: Memory | null, elapsedDays: number, grade: Grade) => Memory
  /** Whole days, at least one, until recall falls to the desired retention. */
  readonly intervalDays: (stability: number) => number
  /** The chance of recall `elapsedDays` after the last grade. Means nothing within a day. */
  readonly retrievability: (stability: number, elapsedDays: number) => number
}

/** Whether something is a set of parameters that the model takes as it is: 21 numbers, each within its bounds. */
export function isParameters(input: unknown): input is Parameters {
  return (
    Array.isArray(input) &&
    input.length === PARAMETER_BOUNDS.length &&
    PARAMETER_BOUNDS.every(([least, most], index) => {
      const value: unknown = input[index]
      return typeof value === 'number' && value >= least && value <= most
    })
  )
}

/** The nearest parameters within the bounds. */
export function clampParameters(parameters: Parameters): Parameters {
  return parameters.map((value, index) => {
    const [least, most] = PARAMETER_BOUNDS[index] ?? [value, value]
    return Math.min(Math.max(value, least), most)
  })
}

// Kept by the parameters themselves, so that asking again is a look-up, and those no longer used are let go.
const models = new WeakMap<Parameters, Map<number, MemoryModel>>()

/**
 * The model for a desired retention above 0 and below 1 and a student's parameters; throws a RangeError for any other
 * retention, and for parameters that are not 21 numbers within their bounds.
 */
export function memoryModel(retention: number, parameters = DEFAULT_PARAMETERS): MemoryModel {
  const known = models.get(parameters)
  const model = known?.get(retention)
  if (model !== undefined) return model

  const made = createModel(retention, parameters)
  if (known === undefined) models.set(parameters, new Map([[retention, made]]))
  else known.set(retention, made)
  return made
}

function createModel(retention: number, parameters: Parameters): MemoryModel {
  if (!(retention > 0 && retention < 1)) throw new RangeError('A desired retention lies between 0 and 1.')
  // Those of an unknown length would silently become the defaults, and those out of bounds others.
  if (!isParameters(parameters)) throw new RangeError('These are no parameters of FSRS-6.')
  const w = checkParameters(parameters)
  const algorithm = new FSRSAlgorithm({ w: [...w], request_retention: retention, enable_fuzz: false })

  return {
    next: (memory, elapsedDays, grade) => algorithm.next_state(memory, elapsedDays, RATING[grade]),
    intervalDays: (stability) => algorithm.next_interval(stability, 0),
    retrievability: (stability, elapsedDays) => algorithm.forgetting_curve(elapsedDays, stability),
  }
}
