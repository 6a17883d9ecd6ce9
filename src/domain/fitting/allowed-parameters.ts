import { clampParameters, type Parameters } from '@/domain/scheduling/memory-model'
import { meanOf } from './mean'
import { INITIAL_STABILITIES } from './steps'

/** Below this ts-fsrs raises an initial stability. */
const LEAST_INITIAL_STABILITY = 0.1

/**
 * The nearest parameters a student can be scheduled by: each within its bounds, and no initial stability longer than that of a
 * better grade.
 */
export function allowedParameters(parameters: Parameters): Parameters {
  const clamped = clampParameters(parameters)
  const logs = clamped
    .slice(0, INITIAL_STABILITIES)
    .map((stability) => Math.log(Math.max(stability, LEAST_INITIAL_STABILITY)))
  // The way there and back through logarithms may end just outside a bound.
  return clampParameters([...ascending(logs).map(Math.exp), ...clamped.slice(INITIAL_STABILITIES)])
}

/** Isotonic regression: the nearest numbers of which none is below the one before it. */
function ascending(values: readonly number[]): number[] {
  return values.map((_, index) => {
    const meansFrom = (start: number) =>
      values.slice(index).map((__, offset) => meanOf(values.slice(start, index + offset + 1)))
    return Math.max(...values.slice(0, index + 1).map((__, start) => Math.min(...meansFrom(start))))
  })
}
