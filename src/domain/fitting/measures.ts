import { meanOf } from './mean'
import type { Prediction } from './predictions'

/** Certainty that turned out wrong would cost without end. */
const LEAST_CHANCE = 1e-6

/** What one prediction costs: nothing for certainty that came true, 0.69 for an even guess, more for being wrong. */
export function logLossOf({ predicted, isRecalled }: Prediction): number {
  return -Math.log(Math.max(isRecalled ? predicted : 1 - predicted, LEAST_CHANCE))
}

/** What some predictions cost on average; the less, the better the model that made them. NaN of none. */
export function meanLogLoss(predictions: readonly Prediction[]): number {
  return meanOf(predictions.map(logLossOf))
}

/** Predictions that lie together, and how often what they spoke of was recalled. */
export interface CalibrationBin {
  /** The mean chance that was predicted. */
  readonly predicted: number
  /** The share that was recalled. */
  readonly recalled: number
  readonly count: number
}

const BIN_WIDTH = 0.05

/** How well chances come true: predictions in bins of five per cent, least first, without empty ones. */
export function calibrationOf(predictions: readonly Prediction[]): readonly CalibrationBin[] {
  // The last bin has its upper end as well.
  const last = Math.round(1 / BIN_WIDTH) - 1
  return binsBy(predictions, ({ predicted }) => Math.min(last, Math.floor(predicted / BIN_WIDTH))).toSorted(
    (a, b) => a.predicted - b.predicted,
  )
}

/**
 * How far recall lies from what was predicted, among reviews alike in interval, number of reviews and lapses: the RMSE (bins)
 * by which the FSRS benchmark compares models, with its bins. NaN of no predictions.
 */
export function rmseOfBins(predictions: readonly Prediction[]): number {
  const bins = binsBy(predictions, ({ elapsedDays, usableBefore, lapsesBefore }) =>
    [
      Math.floor(Math.log(elapsedDays) / Math.log(3.62)),
      Math.floor(Math.log(usableBefore + 2) / Math.log(1.89)),
      lapsesBefore === 0 ? 'none' : Math.floor(Math.log(lapsesBefore) / Math.log(1.73)),
    ].join(' '),
  )
  const squares = bins.reduce(
    (total, { predicted, recalled, count }) => total + count * (predicted - recalled) ** 2,
    0,
  )
  return Math.sqrt(squares / predictions.length)
}

function binsBy(
  predictions: readonly Prediction[],
  keyOf: (prediction: Prediction) => string | number,
): CalibrationBin[] {
  const groups = new Map<string | number, Prediction[]>()
  for (const prediction of predictions) {
    const group = groups.get(keyOf(prediction))
    if (group === undefined) groups.set(keyOf(prediction), [prediction])
    else group.push(prediction)
  }
  return [...groups.values()].map((group) => ({
    predicted: meanOf(group.map(({ predicted }) => predicted)),
    recalled: meanOf(group.map(({ isRecalled }) => Number(isRecalled))),
    count: group.length,
  }))
}
