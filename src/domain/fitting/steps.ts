import { DEFAULT_PARAMETERS, type Parameters } from '@/domain/scheduling/memory-model'

/** How many parameters are initial stabilities: those after a first Again, Hard, Good and Easy. They come first. */
export const INITIAL_STABILITIES = 4

/**
 * How widely each parameter from w4 on spreads among students (a standard deviation), as the authors of FSRS found on some ten
 * thousand collections.
 */
const SPREADS = [
  0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
]

/**
 * Parameters as steps away from the defaults, so that a step of 1 is about as unusual in each: a factor e in an initial
 * stability, one standard deviation in the others.
 */
export type Steps = readonly number[]

/** The parameters at some steps, whatever their bounds. */
export function parametersAt(steps: Steps): Parameters {
  return steps.map((step, index) => {
    const standard = DEFAULT_PARAMETERS[index] ?? 0
    const spread = spreadOf(index)
    return spread === undefined ? standard * Math.exp(step) : standard + step * spread
  })
}

/** The steps that lead to some parameters. */
export function stepsTo(parameters: Parameters): Steps {
  return parameters.map((value, index) => {
    const standard = DEFAULT_PARAMETERS[index] ?? 0
    const spread = spreadOf(index)
    return spread === undefined ? Math.log(value / standard) : (value - standard) / spread
  })
}

/** How fast something changes along each step, from how fast it changes with each parameter. */
export function slopesAlongSteps(slopes: readonly number[], parameters: Parameters): readonly number[] {
  return slopes.map((slope, index) => slope * (spreadOf(index) ?? parameters[index] ?? 0))
}

/** Undefined for an initial stability, which spreads by factors. */
function spreadOf(index: number): number | undefined {
  return index < INITIAL_STABILITIES ? undefined : SPREADS[index - INITIAL_STABILITIES]
}
