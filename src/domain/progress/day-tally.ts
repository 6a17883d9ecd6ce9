import type { DayTally } from './tables'

/** A look at a card that took as long tells only that the student left: no more of it counts. */
export const LONGEST_ON_A_CARD_MS = 60_000

/** A study day on which nothing was done. */
export const EMPTY_DAY: DayTally = {
  grades: { again: 0, hard: 0, good: 0, easy: 0 },
  newCards: 0,
  drillMs: 0,
  attempts: 0,
  writingMs: 0,
}

/** The time that counts of an answer: a minute at most, for students do leave the room. */
export const countedMs = (durationMs: number): number => Math.min(durationMs, LONGEST_ON_A_CARD_MS)
