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
 * after more than twice the median time, slowest first. Few or none when it went well.
 */
export function hardestOf(answers: readonly DrillAnswer[], count: number): HardCard[] {
  const slowMs = answers.length < LEAST_TO_COMPARE ? Infinity : SLOW * medianMs(answers)
  const hard = new Map<CardKey, HardCard>()
  for (const { card, grade, durationMs } of answers) {
    const isEasy = (grade === 'good' || grade === 'easy') && durationMs <= slowMs
    const before = hard.get(card)
    if (isEasy && before === undefined) continue
    const again = (before?.again ?? 0) + (grade === 'again' ? 1 : 0)
    hard.set(card, { card, again, slowestMs: Math.max(before?.slowestMs ?? 0, durationMs) })
  }
  return [...hard.values()].sort((a, b) => b.again - a.again || b.slowestMs - a.slowestMs).slice(0, count)
}

function medianMs(answers: readonly DrillAnswer[]): number {
  const times = answers.map(({ durationMs }) => durationMs).sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? 0
}
