import { DEFAULT_PARAMETERS, type Parameters } from '@/domain/scheduling/memory-model'
import { fitParameters, type Fitted } from './fit-parameters'
import { calibrationOf, logLossOf, meanLogLoss, rmseOfBins, type CalibrationBin } from './measures'
import { predictionsOf, type Prediction } from './predictions'
import type { CardReviews } from './review-history'
import { MOST_LEARNT_FROM, trialsOf } from './trials'

/** Usable reviews to learn from that it takes to fit the initial stabilities, and all parameters; as the FSRS optimiser has them. */
export const LEAST_FOR_INITIAL = 8
export const LEAST_FOR_ALL = 64
/** Usable reviews below which a fit to enough of them leaves too few to judge it by. */
export const LEAST_TO_TRY = Math.ceil(LEAST_FOR_INITIAL / MOST_LEARNT_FROM)

/** A gain of so many standard errors is more than noise: chance alone brings it in fewer than one of forty fits. */
const CLEAR_GAIN = 2

/** Something measured with the standard parameters, with those in use, and with newly fitted ones. */
export interface Compared<Measure> {
  readonly standard: Measure
  readonly inUse: Measure
  readonly fitted: Measure
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
      /** The parameters in use that they were compared with; null for the standard ones. */
      readonly inUse: Parameters | null
      readonly heldOut: Compared<number> & { readonly count: number }
      readonly rmse: Compared<number>
      readonly calibration: Compared<readonly CalibrationBin[]>
      /**
       * Whether they predicted better than those in use by more than chance explains, and no worse than the standard ones: only
       * then are they worth offering.
       */
      readonly helps: boolean
    }

/** Every answer to each card, and the parameters in use that a fit is compared with; null for the standard ones. */
export interface FitRequest {
  readonly cards: readonly CardReviews[]
  readonly inUse: Parameters | null
}

/** A way to fit all parameters; may take its time. */
export type FitAll = (cards: readonly CardReviews[]) => Parameters | Promise<Parameters>

/**
 * Fits the memory model to a student’s reviews. The measures are of trial fits of the same kind that had not seen what they are
 * judged by; the parameters given are those fitted to everything. Parameters in use may have been fitted to some of what they are
 * judged by here, which can only favour them.
 */
export async function fitMemory(
  { cards, inUse }: FitRequest,
  fitAll: FitAll = (training) => fitParameters(training, 'all'),
): Promise<MemoryFit> {
  const standard = predictionsOf(cards, DEFAULT_PARAMETERS)
  const usable = standard.length
  const trialsOfAll = trialsOf(cards, standard, LEAST_FOR_ALL)
  const which = trialsOfAll.length > 0 ? 'all' : 'initial'
  const trials = which === 'all' ? trialsOfAll : trialsOf(cards, standard, LEAST_FOR_INITIAL)
  if (usable < LEAST_TO_TRY || trials.length === 0) return { kind: 'too-few', usable }

  const fit: FitAll = which === 'all' ? fitAll : (training) => fitParameters(training, 'initial')
  const used = inUse === null ? standard : predictionsOf(cards, inUse)
  let judged: Compared<readonly Prediction[]> = { standard: [], inUse: [], fitted: [] }
  for (const { training, isJudged } of trials) {
    const fitted = predictionsOf(cards, await fit(training))
    judged = {
      standard: [...judged.standard, ...standard.filter(isJudged)],
      inUse: [...judged.inUse, ...used.filter(isJudged)],
      fitted: [...judged.fitted, ...fitted.filter(isJudged)],
    }
  }
  const parameters = await fit(cards)
  const heldOut = comparedBy(meanLogLoss, judged)
  return {
    kind: 'fitted',
    usable,
    which,
    parameters,
    inUse,
    heldOut: { ...heldOut, count: judged.fitted.length },
    rmse: comparedBy(rmseOfBins, judged),
    calibration: comparedBy(calibrationOf, judged),
    helps:
      String(parameters) !== String(inUse) &&
      heldOut.fitted <= heldOut.standard &&
      isClearGain(judged.inUse, judged.fitted),
  }
}

const comparedBy = <Measure>(
  measure: (predictions: readonly Prediction[]) => Measure,
  { standard, inUse, fitted }: Compared<readonly Prediction[]>,
): Compared<Measure> => ({
  standard: measure(standard),
  inUse: measure(inUse),
  fitted: measure(fitted),
})

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
