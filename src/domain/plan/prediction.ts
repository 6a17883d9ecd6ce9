import type { Course } from './course'
import { asTheyStand, foresee, type Foreseen, type Foresight } from './foresee'
import { standingsOn, type Standing } from './plan-card'
import { courseOf, type PlanOptions } from './plan-day'

/** Mean recall on exam morning, from 0 to 1: if no card is seen again, and if the plan is followed. A card unseen counts 0. */
export interface RecallForeseen {
  readonly cards: number
  readonly now: number
  readonly followed: number
}

/** The same for one section of the outline. */
export interface SectionForeseen extends RecallForeseen {
  readonly section: string
}

/** What a day of the plan is expected to come to. */
export interface PlannedDay {
  readonly minutes: number
  readonly reviews: number
  readonly newCards: number
}

/** What the model says of exam morning. It is a model’s word: say so wherever a figure of it is shown. */
export interface Prediction extends RecallForeseen {
  /** In the order in which the cards name them. */
  readonly sections: readonly SectionForeseen[]
  /** From the day planned for to the eve of the exam; what was done on the first already is not counted. */
  readonly days: readonly PlannedDay[]
  /** The mean of the days that have any. */
  readonly minutesADay: number
  /** How many cards the plan never gets to. */
  readonly unmet: number
}

/** Said wherever a predicted figure is shown. */
export const PREDICTION_CAVEAT =
  'A forecast by the memory model from your grades so far, not a promise: your own memory may differ.'

/** Of more cards an even sample is foreseen, with its share of the minutes: quicker, and within two hundredths. */
const MOST_FORESEEN = 2000

/** Predicted recall on exam morning: plain means, whatever the weights. */
export function predictExam(options: PlanOptions): Prediction {
  const course = courseOf(options)
  const standings = standingsOn(options.cards, options.day)
  const share = Math.min(1, MOST_FORESEEN / standings.length)
  const { choices, standings: followed } = foreseeShare(standings, course, share, options.done)
  const days = choices.map(({ cards, seconds }) => {
    const fresh = cards.filter(({ memory }) => memory === null).length
    return {
      minutes: seconds / 60 / share,
      reviews: Math.round((cards.length - fresh) / share),
      newCards: Math.round(fresh / share),
    }
  })
  const busy = days.filter(({ minutes }) => minutes > 0)
  const now = asTheyStand(standings, course)
  const sections = new Set(now.map(({ card }) => card.section))
  return {
    ...recallOf(now, followed),
    sections: [...sections].map((section) => {
      const isOfIt = ({ card }: Foreseen): boolean => card.section === section
      return { section, ...recallOf(now.filter(isOfIt), followed.filter(isOfIt)) }
    }),
    days,
    minutesADay: busy.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, busy.length),
    unmet: Math.round(followed.filter(({ memory }) => memory === null).length / share),
  }
}

function foreseeShare(
  standings: readonly Standing[],
  course: Course,
  share: number,
  done: PlanOptions['done'],
): Foresight {
  if (share === 1) return foresee(standings, course, { done })
  return foresee(
    Array.from({ length: MOST_FORESEEN }, (_, index) => standings[Math.floor(index / share)]).filter(
      (standing) => standing !== undefined,
    ),
    {
      ...course,
      seconds: course.seconds.map((time) => time * share),
      newCardsADay: course.newCardsADay * share,
    },
    {
      done: done && { seconds: done.seconds * share, newCards: done.newCards * share },
      carriesRest: true,
    },
  )
}

function recallOf(now: readonly Foreseen[], followed: readonly Foreseen[]): RecallForeseen {
  const recall = meanRecall(now)
  return { cards: now.length, now: recall, followed: followed.length === 0 ? recall : meanRecall(followed) }
}

function meanRecall(standings: readonly Foreseen[]): number {
  return standings.reduce((sum, { recall }) => sum + recall, 0) / Math.max(1, standings.length)
}
