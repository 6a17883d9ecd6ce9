import { DEFAULT_PARAMETERS, type Parameters } from '@/domain/scheduling/memory-model'
import { Adam } from './adam'
import { allowedParameters } from './allowed-parameters'
import { batchesOf, type Batch } from './batches'
import { priorLoss } from './prior'
import { spacedReviewsOf, type CardReviews } from './review-history'
import { reviewLoss } from './review-loss'
import { INITIAL_STABILITIES, parametersAt, slopesAlongSteps, stepsTo, type Steps } from './steps'

/** Which parameters are fitted: the four initial stabilities, or all 21. */
export type Fitted = 'initial' | 'all'

/** Enough to settle, tried on simulated students; and every review is seen so many times however many there are. */
const LEAST_UPDATES = 200
const LEAST_ROUNDS = 5
/** How far the first update moves; the last hardly moves. */
const FIRST_STRIDE = 0.1

/**
 * The most likely parameters of a student, given their reviews and how parameters spread among students. Always allowed ones;
 * the defaults when no review tests a prediction. No chance is involved.
 */
export function fitParameters(cards: readonly CardReviews[], which: Fitted): Parameters {
  const batches = batchesOf(cards.map(spacedReviewsOf))
  const rounds = Math.max(LEAST_ROUNDS, Math.ceil(LEAST_UPDATES / Math.max(1, batches.length)))
  const updates = rounds * batches.length

  const adam = new Adam()
  let parameters = DEFAULT_PARAMETERS
  for (let update = 0; update < updates; update += 1) {
    const steps = stepsTo(parameters)
    const slopes = slopesAt(steps, batches[update % batches.length] ?? [], 1 / batches.length)
    const stride = (FIRST_STRIDE * (1 + Math.cos((Math.PI * update) / updates))) / 2
    const free =
      which === 'all' ? slopes : slopes.map((slope, index) => (index < INITIAL_STABILITIES ? slope : 0))
    parameters = allowedParameters(parametersAt(adam.next(steps, free, stride)))
  }
  return parameters
}

/** How fast the loss of one batch grows along each step, with its share of what the prior says. */
function slopesAt(steps: Steps, batch: Batch, shareOfPrior: number): readonly number[] {
  const parameters = parametersAt(steps)
  const evidence = slopesAlongSteps(reviewLoss(batch, parameters).gradient, parameters)
  const { slopes } = priorLoss(steps)
  return evidence.map((slope, index) => slope + shareOfPrior * (slopes[index] ?? 0))
}
