import type { CalibrationBin } from '@/domain/fitting/measures'
import { CONFIDENCES, type Confidence } from '@/domain/progress/events'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import type { ProgressTables } from '@/domain/progress/tables'

/** With fewer answers than this a share says more about chance than about the student. */
export const LEAST_ANSWERS = 20

/** How often what the student said to be so sure of was recalled. */
export interface SurenessShare {
  readonly confidence: Confidence
  readonly count: number
  readonly recalled: number
}

/** Recall by how sure the student said to be, least sure first, those never said included. */
export function surenessShares({ confidences }: Pick<ProgressTables, 'confidences'>): SurenessShare[] {
  return CONFIDENCES.map((confidence) => ({
    confidence,
    ...(confidences.get(confidence) ?? { count: 0, recalled: 0 }),
  }))
}

/** The reviews of seven study days: how many there were, were recalled, and should have been. */
export interface ForetoldWeek {
  readonly from: StudyDay
  readonly reviews: number
  readonly recalled: number
  /** The sum of the chances of recall, so not whole. */
  readonly predicted: number
}

/** The `count` weeks that end with `day`, oldest first, empty ones included. */
export function foretoldWeeks(
  { costs }: Pick<ProgressTables, 'costs'>,
  day: StudyDay,
  count: number,
): ForetoldWeek[] {
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(day, 1 - 7 * (count - index))
    const days = Array.from({ length: 7 }, (_, ahead) => costs.get(addDays(from, ahead))?.recall)
    return { from, ...foretoldIn(days.filter((recall) => recall !== undefined)) }
  })
}

/** What several stretches of reviews come to. */
export function foretoldIn(
  stretches: readonly Pick<ForetoldWeek, 'reviews' | 'recalled' | 'predicted'>[],
): Omit<ForetoldWeek, 'from'> {
  const sum = { reviews: 0, recalled: 0, predicted: 0 }
  for (const { reviews, recalled, predicted } of stretches) {
    sum.reviews += reviews
    sum.recalled += recalled
    sum.predicted += predicted
  }
  return sum
}

/** What two models made of the same reviews, where their predictions lay in one stretch of five per cent; null: none did. */
export interface ComparedBin {
  /** The stretch, in per cent: from this up to five more. */
  readonly fromPercent: number
  readonly before: CalibrationBin | null
  readonly after: CalibrationBin | null
}

const STRETCH_PERCENT = 5

/** The bins of two calibrations side by side, least first. */
export function comparedBins(
  before: readonly CalibrationBin[],
  after: readonly CalibrationBin[],
): ComparedBin[] {
  const inStretch = (bins: readonly CalibrationBin[]) => new Map(bins.map((bin) => [stretchOf(bin), bin]))
  const [befores, afters] = [inStretch(before), inStretch(after)]
  return [...new Set([...befores.keys(), ...afters.keys()])]
    .sort((a, b) => a - b)
    .map((fromPercent) => ({
      fromPercent,
      before: befores.get(fromPercent) ?? null,
      after: afters.get(fromPercent) ?? null,
    }))
}

/** By the mean of a bin, which lies within it. */
function stretchOf({ predicted }: CalibrationBin): number {
  const stretch = Math.floor((predicted * 100) / STRETCH_PERCENT) * STRETCH_PERCENT
  return Math.min(stretch, 100 - STRETCH_PERCENT)
}
