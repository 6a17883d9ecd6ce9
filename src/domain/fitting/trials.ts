import type { StudyDay } from '@/domain/progress/study-day'
import type { Prediction } from './predictions'
import { isUsable, spacedReviewsOf, type CardReviews } from './review-history'

/** One honest test of a fit: what it may see, and which predictions it is then judged by. */
export interface Trial {
  readonly training: readonly CardReviews[]
  readonly isJudged: (prediction: Prediction) => boolean
}

/** The largest share of reviews that a trial learns from. */
export const MOST_LEARNT_FROM = 3 / 4
/** Where the later half of what can be judged is divided. */
const CUTS = [1 / 2, MOST_LEARNT_FROM] as const
/** The least share of usable reviews to learn from before the first cut. */
const LEAST_TO_LEARN_FROM = 1 / 4
/** Into how many groups cards are dealt where days cannot divide them. */
const GROUPS = 4

/**
 * How a fit is tried: on what came before some day, judged by what followed; twice, so that the later half of the reviews is
 * judged. Where nearly all fall on a day or two, or too few come before: on three quarters of the cards, judged by the rest, four
 * times. Only such as learn from at least `least` usable reviews, for a fit to fewer would be another kind of fit; perhaps none.
 */
export function trialsOf(
  cards: readonly CardReviews[],
  usable: readonly Prediction[],
  least: number,
): readonly Trial[] {
  const learnsEnough = ({ training }: Trial): boolean => usableIn(training) >= least
  const days = usable.map(({ day }) => day).sort()
  const cuts = CUTS.flatMap((share) => days[Math.floor(share * days.length)] ?? [])
  const [first] = cuts
  const learntFrom = days.findIndex((day) => day === first)
  const byDay =
    learntFrom < LEAST_TO_LEARN_FROM * days.length ? [] : trialsByDay(cards, cuts).filter(learnsEnough)
  return byDay.length > 0 ? byDay : trialsByCard(cards).filter(learnsEnough)
}

const usableIn = (cards: readonly CardReviews[]): number =>
  cards.reduce((count, reviews) => count + spacedReviewsOf(reviews).filter(isUsable).length, 0)

function trialsByDay(cards: readonly CardReviews[], cuts: readonly StudyDay[]): readonly Trial[] {
  return [...new Set(cuts)].map((cut, index, starts) => {
    const end = starts[index + 1]
    return {
      training: cards.map((reviews) => reviews.filter(({ day }) => day < cut)),
      isJudged: ({ day }) => day >= cut && (end === undefined || day < end),
    }
  })
}

function trialsByCard(cards: readonly CardReviews[]): readonly Trial[] {
  return Array.from({ length: GROUPS }, (_, group) => ({
    training: cards.filter((__, card) => card % GROUPS !== group),
    isJudged: ({ card }) => card % GROUPS === group,
  }))
}
