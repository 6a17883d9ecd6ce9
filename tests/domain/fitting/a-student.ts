import type { CardReviews, Review } from '@/domain/fitting/review-history'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import type { Grade } from '@/domain/scheduling/grade'
import {
  DEFAULT_PARAMETERS,
  memoryModel,
  type Memory,
  type MemoryModel,
  type Parameters,
} from '@/domain/scheduling/memory-model'

/** A simulated student: how their memory really behaves, and how much they do. */
export interface StudentOptions {
  readonly parameters: Parameters
  readonly cards: number
  readonly days: number
  readonly seed: number
}

/** Forgets early and steeply, finds things hard, and gains less from each review than most. */
export const UNUSUAL: Parameters = [
  0.15, 0.5, 1, 3, 7.2, 0.6, 2.4, 0.02, 1.4, 0.25, 0.6, 1.2, 0.09, 0.2, 1.2, 0.5, 1.6, 0.4, 0.3, 0.1, 0.3,
]

const FIRST_DAY = '2026-01-05' as StudyDay

type Shares = readonly (readonly [Grade, number])[]
const FIRST_GRADES: Shares = [
  ['again', 0.35],
  ['hard', 0.1],
  ['good', 0.45],
  ['easy', 0.1],
]
const GRADES_OF_RECALL: Shares = [
  ['hard', 0.15],
  ['good', 0.75],
  ['easy', 0.1],
]

/**
 * The reviews of a simulated student: recall falls by chance as the true parameters say, and the standard ones say when each
 * card is due, give or take. Forgotten cards are shown again the same day. The same seed gives the same student.
 */
export function aStudent({ parameters, cards, days, seed }: StudentOptions): readonly CardReviews[] {
  const minds = {
    truth: memoryModel(0.9, parameters),
    plan: memoryModel(0.9, DEFAULT_PARAMETERS),
    chance: chanceFrom(seed),
  }
  // The first half of the days brings the new cards.
  return Array.from({ length: cards }, (_, card) => aCard(minds, Math.floor((card * days) / cards / 2), days))
}

interface Minds {
  readonly truth: MemoryModel
  readonly plan: MemoryModel
  readonly chance: () => number
}

/** A card between two answers: as it is, as the plan believes it to be, and when it was last seen. */
interface Standing {
  readonly real: Memory
  readonly planned: Memory
  readonly at: number
}

function aCard({ truth, plan, chance }: Minds, start: number, end: number): CardReviews {
  const reviews: Review[] = []
  const answered = (before: Standing | null, at: number, grade: Grade): Standing => {
    reviews.push({ day: addDays(FIRST_DAY, at), grade })
    const elapsedDays = before === null ? 0 : at - before.at
    const real = truth.next(before?.real ?? null, elapsedDays, grade)
    const planned = plan.next(before?.planned ?? null, elapsedDays, grade)
    const after = { real, planned, at }
    return grade === 'again' ? answered(after, at, 'good') : after
  }

  let card = answered(null, start, oneOf(chance, FIRST_GRADES))
  for (;;) {
    const intervalDays = plan.intervalDays(card.planned.stability) * (0.8 + 0.6 * chance())
    const at = card.at + Math.max(1, Math.round(intervalDays))
    if (at >= end) return reviews
    const isRecalled = chance() < truth.retrievability(card.real.stability, at - card.at)
    card = answered(card, at, isRecalled ? oneOf(chance, GRADES_OF_RECALL) : 'again')
  }
}

function oneOf(chance: () => number, shares: Shares): Grade {
  let left = chance()
  for (const [grade, share] of shares) {
    left -= share
    if (left < 0) return grade
  }
  return 'good'
}

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
