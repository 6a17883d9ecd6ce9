import { LONGEST_ON_A_CARD_MS } from '@/domain/progress/day-tally'
import type { CardKey } from '@/domain/progress/events'
import type { DrillAnswer } from './drill'

/** How many hard cards are named at the end of a drill or a cram, and offered again. */
export const HARDEST_NAMED = 3

/** A card takes long when it takes this many times the usual. */
const SLOW = 2
/** From so many answers on there is something usual to compare with. */
const LEAST_TO_COMPARE = 5

/** What made a card hard: forgotten so many times, or a long time before its answer. */
export interface HardCard {
  readonly card: CardKey
  readonly again: number
  readonly slowestMs: number
}

/**
 * The cards that were hard, at most `count`, hardest first: those answered Again, most often first, then those answered Hard or
 * after more than twice the median time, slowest first. Looks of a minute or more are no measure of how hard a card was: students do
 * leave the room. Few or none when it went well.
 */
export function hardestOf(answers: readonly DrillAnswer[], count: number): HardCard[] {
  const times = answers.map(({ durationMs }) => durationMs).filter(isTelling)
  const slowMs = times.length < LEAST_TO_COMPARE ? Infinity : SLOW * medianOf(times)
  const hard = new Map<CardKey, HardCard>()
  for (const { card, grade, durationMs } of answers) {
    const tookMs = isTelling(durationMs) ? durationMs : 0
    const isEasy = (grade === 'good' || grade === 'easy') && tookMs <= slowMs
    const before = hard.get(card)
    if (isEasy && before === undefined) continue
    const again = (before?.again ?? 0) + (grade === 'again' ? 1 : 0)
    hard.set(card, { card, again, slowestMs: Math.max(before?.slowestMs ?? 0, tookMs) })
  }
  return [...hard.values()].sort((a, b) => b.again - a.again || b.slowestMs - a.slowestMs).slice(0, count)
}

const isTelling = (durationMs: number): boolean => durationMs < LONGEST_ON_A_CARD_MS

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
