import { INITIAL_STABILITIES, type Steps } from './steps'

/** The spread of initial stabilities: a part that is the student's, and shared by all four, and a part of each grade. */
const SPREAD_OF_STUDENT = 0.8
const SPREAD_OF_GRADE = 0.6

/** How unlikely parameters are before anything is known of a student, and how that grows along each step. */
export interface PriorLoss {
  readonly loss: number
  readonly slopes: readonly number[]
}

/**
 * The negative log of a normal prior around the defaults, as in the FSRS optimiser, but for the initial stabilities: what is
 * learnt of one grade says something of the other three.
 */
export function priorLoss(steps: Steps): PriorLoss {
  // The inverse of their covariance, own · I + shared · 11ᵀ, in closed form.
  const [own, shared] = [SPREAD_OF_GRADE ** 2, SPREAD_OF_STUDENT ** 2]
  const sum = steps.slice(0, INITIAL_STABILITIES).reduce((total, step) => total + step, 0)
  const common = (shared * sum) / (own + INITIAL_STABILITIES * shared)

  const slopes = steps.map((step, index) => (index < INITIAL_STABILITIES ? (step - common) / own : step))
  const loss = steps.reduce((total, step, index) => total + (step * (slopes[index] ?? 0)) / 2, 0)
  return { loss, slopes }
}
