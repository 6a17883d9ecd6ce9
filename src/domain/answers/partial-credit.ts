import type { Grade } from '@/domain/scheduling/grade'

/** From this share on an answer in parts is hard rather than forgotten. */
const HALF = 0.5

/** The share of what was asked for that was right, from 0 to 1: `right` of the `needed`; more than needed is still 1. */
export function creditOf(right: number, needed: number): number {
  return needed <= 0 ? 1 : Math.min(1, Math.max(0, right / needed))
}

/** The grade that a share of the parts comes to: all of it good, half or more of it hard, less again. */
export function gradeForCredit(credit: number): Exclude<Grade, 'easy'> {
  if (credit >= 1) return 'good'
  return credit >= HALF ? 'hard' : 'again'
}
