/** What a student has done on a card before grading it: what was typed, how events were ordered, which parts were ticked. */
export interface CardWork {
  readonly typed: string
  /** Empty where there is nothing to order, or nothing has been dealt. */
  readonly order: readonly string[]
  readonly ticked: readonly number[]
  /** Whether any of it is the student's doing: dealt events are not. */
  readonly isBegun: boolean
}

/** A card on which nothing has been done. */
export const NO_WORK: CardWork = { typed: '', order: [], ticked: [], isBegun: false }
