/** A number on a tape: its value, and what it was made of. */
export interface Traced {
  readonly value: number
  /** How fast the result grows with this number; filled in when the tape runs back. */
  slope: number
  readonly first: Traced | null
  readonly firstSlope: number
  readonly second: Traced | null
  readonly secondSlope: number
}

/**
 * Arithmetic that notes how each number was made, so that one run back finds how the result changes with all of them at
 * once: automatic differentiation in reverse.
 */
export class Tape {
  readonly #made: Traced[] = []

  /** A number that comes from outside: a parameter, or a constant. */
  number(value: number): Traced {
    return this.#make(value, null, 0, null, 0)
  }

  plus(a: Traced, b: Traced): Traced {
    return this.#make(a.value + b.value, a, 1, b, 1)
  }

  times(a: Traced, b: Traced): Traced {
    return this.#make(a.value * b.value, a, b.value, b, a.value)
  }

  /** `factor` · a + `term`. */
  line(a: Traced, factor: number, term: number): Traced {
    return this.#make(factor * a.value + term, a, factor, null, 0)
  }

  exp(a: Traced): Traced {
    const value = Math.exp(a.value)
    return this.#make(value, a, value, null, 0)
  }

  log(a: Traced): Traced {
    return this.#make(Math.log(a.value), a, 1 / a.value, null, 0)
  }

  /** 1 / a. */
  inverse(a: Traced): Traced {
    const value = 1 / a.value
    return this.#make(value, a, -value * value, null, 0)
  }

  /** a to the power of b, for a above 0. */
  power(a: Traced, b: Traced): Traced {
    const log = Math.log(a.value)
    const value = Math.exp(b.value * log)
    return this.#make(value, a, (b.value * value) / a.value, b, value * log)
  }

  /** The number itself within its bounds; at a bound it no longer depends on anything. */
  clamp(a: Traced, least: number, most: number): Traced {
    if (a.value >= least && a.value <= most) return a
    return this.number(Math.min(Math.max(a.value, least), most))
  }

  /** Finds every slope of one result. A tape runs back once. */
  runBack(result: Traced): void {
    result.slope = 1
    for (let index = this.#made.length - 1; index >= 0; index -= 1) {
      const made = this.#made[index]
      if (made === undefined) continue
      if (made.first !== null) made.first.slope += made.slope * made.firstSlope
      if (made.second !== null) made.second.slope += made.slope * made.secondSlope
    }
  }

  #make(
    value: number,
    first: Traced | null,
    firstSlope: number,
    second: Traced | null,
    secondSlope: number,
  ): Traced {
    const made: Traced = { value, slope: 0, first, firstSlope, second, secondSlope }
    this.#made.push(made)
    return made
  }
}
