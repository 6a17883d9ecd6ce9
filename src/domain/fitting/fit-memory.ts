import { DEFAULT_PARAMETERS, type Parameters } from '@/domain/scheduling/memory-model'
import { fitParameters, type Fitted } from './fit-parameters'
import { calibrationOf, logLossOf, meanLogLoss, rmseOfBins, type CalibrationBin } from './measures'
import { predictionsOf, type Prediction } from './predictions'
import type { CardReviews } from './review-history'
import { trialsOf } from './trials'

/** Usable reviews needed to fit the initial stabilities, and to fit all parameters; as the FSRS optimiser has them. */
export const LEAST_FOR_INITIAL = 8
export const LEAST_FOR_ALL = 64

/** A gain of so many standard errors is more than noise: chance alone brings it in fewer than one of forty fits. */
const CLEAR_GAIN = 2

/** Something measured with the standard parameters and with fitted ones. */
export interface Compared<Measure> {
  readonly before: Measure
  readonly after: Measure
}

/**
 * A student's own parameters, and what they are worth on reviews they were not fitted to: mean log loss and RMSE (bins), the
 * smaller the better, and calibration. `usable` counts the reviews that test a prediction.
 */
export type MemoryFit =
  | { readonly kind: 'too-few'; readonly usable: number }
  | {
      readonly kind: 'fitted'
      readonly usable: number
      readonly which: Fitted
      readonly parameters: Parameters
      readonly heldOut: Compared<number> & { readonly count: number }
      readonly rmse: Compared<number>
      readonly calibration: Compared<readonly CalibrationBin[]>
      /** Whether they predicted better by more than chance explains: only then are they worth offering. */
      readonly helps: boolean
    }

/** A way to fit all parameters; may take its time. */
export type FitAll = (cards: readonly CardReviews[]) => Parameters | Promise<Parameters>

/**
 * Fits the memory model to a student’s reviews. The measures are of trial fits that had not seen what they are judged by; the
 * parameters given are those fitted to everything.
 */
export async function fitMemory(
  cards: readonly CardReviews[],
  fitAll: FitAll = (training) => fitParameters(training, 'all'),
): Promise<MemoryFit> {
  const standard = predictionsOf(cards, DEFAULT_PARAMETERS)
  const usable = standard.length
  if (usable < LEAST_FOR_INITIAL) return { kind: 'too-few', usable }

  const which = usable < LEAST_FOR_ALL ? 'initial' : 'all'
  const fit: FitAll = which === 'all' ? fitAll : (training) => fitParameters(training, 'initial')
  let before: readonly Prediction[] = []
  let after: readonly Prediction[] = []
  for (const { training, isJudged } of trialsOf(cards, standard)) {
    before = [...before, ...standard.filter(isJudged)]
    after = [...after, ...predictionsOf(cards, await fit(training)).filter(isJudged)]
  }
  return {
    kind: 'fitted',
    usable,
    which,
    parameters: await fit(cards),
    heldOut: { before: meanLogLoss(before), after: meanLogLoss(after), count: before.length },
    rmse: { before: rmseOfBins(before), after: rmseOfBins(after) },
    calibration: { before: calibrationOf(before), after: calibrationOf(after) },
    helps: isClearGain(before, after),
  }
}

/** Answers to one card hang together, so the gain is summed card by card before its error is taken. */
function isClearGain(before: readonly Prediction[], after: readonly Prediction[]): boolean {
  const gains = new Map<number, number>()
  for (const [index, prediction] of before.entries()) {
    const other = after[index]
    if (other === undefined) continue
    const gain = logLossOf(prediction) - logLossOf(other)
    gains.set(prediction.card, (gains.get(prediction.card) ?? 0) + gain)
  }
  const total = [...gains.values()].reduce((sum, gain) => sum + gain, 0)
  const error = Math.sqrt([...gains.values()].reduce((sum, gain) => sum + gain ** 2, 0))
  return total > CLEAR_GAIN * error
}
