/** Adam's decay rates and its guard against division by nought, as its authors propose. */
const MOMENTUM = 0.9
const MEMORY_OF_SQUARES = 0.999
const GUARD = 1e-8

/** Goes down a slope that is only roughly known, in strides of about equal length along each axis (Kingma and Ba, 2014). */
export class Adam {
  #update = 0
  #mean: readonly number[] = []
  #square: readonly number[] = []

  /** Where to go from a place whose slopes are these. */
  next(place: readonly number[], slopes: readonly number[], stride: number): readonly number[] {
    this.#update += 1
    this.#mean = slopes.map((slope, axis) => MOMENTUM * (this.#mean[axis] ?? 0) + (1 - MOMENTUM) * slope)
    this.#square = slopes.map(
      (slope, axis) => MEMORY_OF_SQUARES * (this.#square[axis] ?? 0) + (1 - MEMORY_OF_SQUARES) * slope ** 2,
    )
    // Both start from nought, which makes them too small at first.
    const meanShare = 1 - MOMENTUM ** this.#update
    const squareShare = 1 - MEMORY_OF_SQUARES ** this.#update
    return place.map((at, axis) => {
      const mean = (this.#mean[axis] ?? 0) / meanShare
      const square = (this.#square[axis] ?? 0) / squareShare
      return at - (stride * mean) / (Math.sqrt(square) + GUARD)
    })
  }
}
