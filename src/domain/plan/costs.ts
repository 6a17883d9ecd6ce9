import { addDays, type StudyDay } from '@/domain/progress/study-day'
import type { Effort, Outcome } from './effort'

/** Seconds a card takes: to meet it, to recall it, and to forget it and learn it again on the same day. */
export type Costs = Readonly<Record<Outcome, number>>

/** What students take until their own times say otherwise. */
export const USUAL_COSTS: Costs = { new: 30, pass: 8, fail: 20 }

/** So many cards of the usual cost are counted in, so that the first few of a student’s own move the cost only a little. */
const USUAL_CARDS = 20
/** Older times say little about a student who has grown quicker. */
const DAYS_LOOKED_AT = 60

/**
 * A student’s own costs, by the efforts of the sixty study days up to `day`. They are means of times that were capped, not
 * medians: a budget is a sum, and a median would make every day’s plan too long.
 */
export function costsOf(efforts: ReadonlyMap<StudyDay, Effort>, day: StudyDay): Costs {
  const recent = Array.from({ length: DAYS_LOOKED_AT }, (_, ago) => efforts.get(addDays(day, -ago)))
  const costOf = (outcome: Outcome): number => {
    let cards = USUAL_CARDS
    let seconds = USUAL_CARDS * USUAL_COSTS[outcome]
    for (const effort of recent) {
      if (effort === undefined) continue
      cards += effort[outcome].cards
      seconds += effort[outcome].ms / 1000
    }
    return seconds / cards
  }
  return { new: costOf('new'), pass: costOf('pass'), fail: costOf('fail') }
}

/** What a card costs on average when it is recalled with this chance. */
export function reviewCost(costs: Costs, recall: number): number {
  return recall * costs.pass + (1 - recall) * costs.fail
}
