import { USUAL_COSTS } from '@/domain/plan/costs'
import { planDay, type PlanOptions } from '@/domain/plan/plan-day'
import type { PlanCard } from '@/domain/plan/plan-card'
import { predictExam } from '@/domain/plan/prediction'
import { cardKey } from '@/domain/progress/events'
import { addDays, studyDayOf } from '@/domain/progress/study-day'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import { memoryModel } from '@/domain/scheduling/memory-model'
import { everyWeekday } from '@/domain/settings/weekdays'
import { unseenCards, type Budget, type Morning, type Policy, type SeenCard } from './simulate'
import { BELIEVED } from './student'

/** Any day. */
const FIRST_DAY = studyDayOf(new Date(2027, 3, 1, 12))

/** New cards a day in every policy; the plan meets more where the time left asks for it. */
const NEW_CARDS_A_DAY = 10
const LAST_PASS_DAYS = 3

/** What a scheduler by desired retention does otherwise than by default. */
interface Ways {
  /** New cards come before reviews. */
  readonly isNewFirst?: boolean
  /** No interval reaches beyond the eve of the exam. */
  readonly isCapped?: boolean
  /** In the last three days every card is seen once more, the least remembered first. */
  readonly hasLastPass?: boolean
}

/** Cards come when their recall falls to a desired retention. */
export function byRetention(retention: number, ways: Ways = {}): Policy {
  const model = memoryModel(retention)
  return (morning) => {
    const { day, days, seen } = morning
    const met = seen.filter(({ memory }) => memory !== null)
    const isDue = ({ memory, lastDay }: SeenCard): boolean => {
      const interval = memory === null ? Infinity : model.intervalDays(memory.stability)
      const longest = ways.isCapped === true && lastDay < days - 1 ? days - 1 - lastDay : Infinity
      return day - lastDay >= Math.min(interval, longest)
    }
    const passFrom = days - LAST_PASS_DAYS
    const isInPass = ways.hasLastPass === true && day >= passFrom
    const pass = isInPass ? met.filter(({ lastDay }) => lastDay < passFrom) : []
    const reviews = [...leastFirst(pass, day), ...leastFirst(met.filter(isDue), day)]
    const fresh = newCards(morning)
    const order = ways.isNewFirst === true ? [...fresh, ...reviews] : [...reviews, ...fresh]
    return order.map(({ index }) => index)
  }
}

/** The exam plan, exactly as the app asks for it. */
export const byExamPlan: Policy = (morning) => {
  const { fresh, reviews } = planDay(planOptions(morning))
  return [...fresh, ...reviews].map((key) => Number(key.split('/')[1]))
}

/** The recall that the plan foretells on the first morning of a term. */
export function foretoldFor(budget: Budget): number {
  return predictExam(planOptions({ ...budget, day: 0, spent: 0, seen: unseenCards(budget.cards) })).followed
}

function planOptions({ day, days, seconds, spent, seen }: Morning): PlanOptions {
  return {
    cards: seen.map(planCard),
    day: addDays(FIRST_DAY, day),
    exam: { id: 'exam', title: '', day: addDays(FIRST_DAY, days) },
    timetable: { minutesByWeekday: everyWeekday(seconds / 60), daysOff: [] },
    costs: USUAL_COSTS,
    model: BELIEVED,
    newCardsADay: NEW_CARDS_A_DAY,
    done: { seconds: spent, newCards: metOn(day, seen) },
  }
}

function planCard({ index, memory, lastDay }: SeenCard): PlanCard {
  return {
    card: cardKey('pack', String(index)),
    weight: 1,
    section: '',
    memory:
      memory === null
        ? undefined
        : { ...UNSEEN, ...memory, state: 'review', lastDay: addDays(FIRST_DAY, lastDay) },
  }
}

function newCards({ day, seen }: Morning): readonly SeenCard[] {
  const unseen = seen.filter(({ memory }) => memory === null)
  return unseen.slice(0, Math.max(0, NEW_CARDS_A_DAY - metOn(day, seen)))
}

function metOn(day: number, seen: readonly SeenCard[]): number {
  return seen.filter((card) => card.metOn === day).length
}

function leastFirst(cards: readonly SeenCard[], day: number): readonly SeenCard[] {
  const recall = ({ memory, lastDay }: SeenCard): number =>
    memory === null ? 0 : BELIEVED.retrievability(memory.stability, day - lastDay)
  return cards.toSorted((a, b) => recall(a) - recall(b))
}
