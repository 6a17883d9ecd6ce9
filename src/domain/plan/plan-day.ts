import type { CardKey } from '@/domain/progress/events'
import type { StudyDay } from '@/domain/progress/study-day'
import type { MemoryModel } from '@/domain/scheduling/memory-model'
import type { Exam } from '@/domain/settings/settings'
import { secondsUntil, type Timetable } from './calendar'
import { chooseForDay, inMeetingOrder } from './choose'
import type { Costs } from './costs'
import { dayLeftOf, phasesOf, type Course, type DoneToday } from './course'
import { standingsOn, type PlanCard, type Standing } from './plan-card'

/** What a plan is made from; all of it is only looked at. */
export interface PlanOptions {
  /** The exam’s cards, in the order in which new ones come. */
  readonly cards: readonly PlanCard[]
  readonly day: StudyDay
  readonly exam: Exam
  readonly timetable: Timetable
  readonly costs: Costs
  readonly model: MemoryModel
  /** New cards a day where the time left asks for no more. */
  readonly newCardsADay: number
  /** What was done on the day already; nothing unless given. */
  readonly done?: DoneToday
}

/** How the plan stands: cards are being learnt, each is seen once more, or the exam has come. */
export type PlanPhase = 'build' | 'window' | 'over'

/** One day of the plan; `newCards` is for the whole day, those met already included. */
export interface ExamDayPlan {
  readonly phase: PlanPhase
  readonly reviews: readonly CardKey[]
  readonly fresh: readonly CardKey[]
  /**
   * The reviews and the new cards in the order they are to come, due or not, and after them the other new cards: one takes the
   * place of a new card that cannot come today.
   */
  readonly order: readonly CardKey[]
  readonly newCards: number
  /** What reviews and fresh cards are expected to take. */
  readonly seconds: number
}

/** What to do on the rest of a day for an exam. A view: no card’s memory or due day is touched by it. */
export function planDay(options: PlanOptions): ExamDayPlan {
  const { cards, day, done } = options
  const course = courseOf(options)
  const newCardsMet = done?.newCards ?? 0
  if (course.seconds.length === 0) {
    return { phase: 'over', reviews: [], fresh: [], order: [], newCards: newCardsMet, seconds: 0 }
  }
  const standings = standingsOn(cards, day)
  const phases = phasesOf(course, standings.length)
  const left = dayLeftOf(course, 0, done)
  const { cards: chosen, seconds } = chooseForDay(standings, course, phases, left)
  const fresh = keysOf(chosen.filter(({ memory }) => memory === null))
  return {
    phase: phases.windowFrom > 0 ? 'build' : 'window',
    reviews: keysOf(chosen.filter(({ memory }) => memory !== null)),
    fresh,
    order: [...new Set([...keysOf(chosen), ...keysOf(inMeetingOrder(standings, course, phases, left))])],
    newCards: newCardsMet + fresh.length,
    seconds,
  }
}

const keysOf = (standings: readonly Standing[]): CardKey[] => standings.map(({ card }) => card.card)

/** What a plan goes by beside the cards, from the day planned for to the eve of the exam. */
export function courseOf({ day, exam, timetable, costs, model, newCardsADay }: PlanOptions): Course {
  return { model, costs, newCardsADay, seconds: secondsUntil(timetable, day, exam.day) }
}
