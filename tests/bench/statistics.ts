/** The middle of some measurements, and an interval that holds the true middle in more than 95 of 100 such runs. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly count: number
}

/**
 * The median with its distribution-free interval: order statistics at n/2 ± 0.98 √n, the binomial interval of the sign
 * test. With ten measurements that is from the second smallest to the second largest.
 */
export function spreadOf(measurements: readonly number[]): Spread {
  const sorted = measurements.toSorted((a, b) => a - b)
  const count = sorted.length
  const half = 0.98 * Math.sqrt(count)
  const at = (index: number): number => sorted[Math.min(count - 1, Math.max(0, index))] ?? Number.NaN
  const middle = (count - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    low: at(Math.floor(count / 2 - half)),
    high: at(Math.ceil(count / 2 + half) - 1),
    count,
  }
}

/** The middle of some measurements alone. */
export function medianOf(measurements: readonly number[]): number {
  return spreadOf(measurements).median
}

/**
 * How many times the base, turn by turn: what was measured in the same turn met the same load, so the quotient of a turn
 * says more than that of the medians.
 */
export function ratioOf(measurements: readonly number[], base: readonly number[]): Spread {
  if (measurements.length !== base.length)
    throw new Error('A ratio needs as many measurements as its base has.')
  return spreadOf(measurements.map((value, turn) => value / (base[turn] ?? Number.NaN)))
}
