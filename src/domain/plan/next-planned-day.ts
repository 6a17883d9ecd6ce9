import { addDays, type StudyDay } from '@/domain/progress/study-day'
import { chooseForDay } from './choose'
import { dayLeftOf, phasesOf } from './course'
import { standingsOn } from './plan-card'
import { courseOf, type PlanOptions } from './plan-day'

/**
 * The first day after the one planned for, and before the exam, on which the plan will have a card if none is seen until then;
 * null when there is none. Looks at every card once for each day without any.
 */
export function nextPlannedDay(options: PlanOptions): StudyDay | null {
  const course = courseOf(options)
  const standings = standingsOn(options.cards, options.day)
  const phases = phasesOf(course, standings.length)
  for (let ahead = 1; ahead < course.seconds.length; ahead += 1) {
    const { cards } = chooseForDay(standings, course, phases, dayLeftOf(course, ahead))
    if (cards.length > 0) return addDays(options.day, ahead)
  }
  return null
}
