import { foretoldIn } from '@/domain/insight/calibration'
import type { StudyDay } from '@/domain/progress/study-day'
import { percentText } from '@/domain/text/percent'
import type { Effort } from './effort'

/** How well recall was foretold: of so many reviews, the share expected to be recalled and the share that was, from 0 to 1. */
export interface TrackRecord {
  readonly reviews: number
  readonly predicted: number
  readonly recalled: number
}

/** Fewer reviews say nothing about a model. */
const FEWEST_REVIEWS = 20

/**
 * Past predictions against what came of them, over all days; null until there are twenty reviews. They are those of the memory
 * model in use, so after it was fitted to these same reviews it looks better than it will be.
 */
export function trackRecordOf(efforts: ReadonlyMap<StudyDay, Effort>): TrackRecord | null {
  const { reviews, predicted, recalled } = foretoldIn([...efforts.values()].map(({ recall }) => recall))
  if (reviews < FEWEST_REVIEWS) return null
  return { reviews, predicted: predicted / reviews, recalled: recalled / reviews }
}

/** A track record as a sentence. */
export function trackRecordSentence({ reviews, predicted, recalled }: TrackRecord): string {
  return `Of ${reviews.toLocaleString('en-GB')} reviews so far, ${percentText(predicted)} were expected to be recalled and ${percentText(recalled)} were.`
}
