import type { MemoryModel } from '@/domain/scheduling/memory-model'
import { reviewCost, type Costs } from './costs'

/** Everything a plan goes by beside the cards. */
export interface Course {
  readonly model: MemoryModel
  readonly costs: Costs
  /** The seconds of every day from the one planned for to the eve of the exam. */
  readonly seconds: readonly number[]
  /** New cards a day where the time left asks for no more. */
  readonly newCardsADay: number
}

/** The seconds drilled today, crams left out as the schedule leaves them, and the new cards met. */
export interface DoneToday {
  readonly seconds: number
  readonly newCards: number
}

/** What is left of one day of a course: day 0 is the one planned for, and some of it may be over. */
export interface DayLeft {
  readonly day: number
  readonly seconds: number
  readonly newCardsMet: number
}

/** The days on which the plan changes, counted from the day planned for; both may be past. */
export interface Phases {
  /** By this day every card should have been met. */
  readonly metBy: number
  /** From this day on the cards that gain most for the exam come first. */
  readonly windowFrom: number
}

/** A last look at a card finds it remembered about so often. */
const RECALL_AT_THE_END = 0.9
const SHORTEST_WINDOW_DAYS = 2
/** Cards met so many days before the window can still fall due once before it. */
const DAYS_BEFORE_WINDOW = 2
const FEWEST_DAYS_AFTER_MEETING = 3

/**
 * The final window is the fewest days before the exam, at least two, in which every card can be seen once more. It hangs on the
 * exam and the timetable, never on the day it is asked, so that the plan of tomorrow is the one foreseen today.
 */
export function phasesOf({ seconds, costs }: Course, cards: number): Phases {
  const needed = cards * reviewCost(costs, RECALL_AT_THE_END)
  let windowFrom = seconds.length
  let room = 0
  while (windowFrom > 0 && (room < needed || seconds.length - windowFrom < SHORTEST_WINDOW_DAYS)) {
    windowFrom -= 1
    room += seconds[windowFrom] ?? 0
  }
  const metBy = Math.min(windowFrom - DAYS_BEFORE_WINDOW, seconds.length - FEWEST_DAYS_AFTER_MEETING)
  return { metBy, windowFrom }
}

/** What is left of a day of the course, if so much was done on the first. */
export function dayLeftOf({ seconds }: Course, day: number, done?: DoneToday): DayLeft {
  const time = seconds[day] ?? 0
  return day > 0 || done === undefined
    ? { day, seconds: time, newCardsMet: 0 }
    : { day, seconds: time - done.seconds, newCardsMet: done.newCards }
}

/** Whether so many cards can be met from a day on, before the one by which all should have been. */
export function canMeetInTime(
  { seconds, costs }: Course,
  { metBy }: Phases,
  unseen: number,
  left: DayLeft,
): boolean {
  const later = seconds.slice(left.day + 1, Math.max(0, metBy))
  const time = left.day < metBy ? later.reduce((sum, one) => sum + one, left.seconds) : 0
  return unseen * costs.new <= time
}

/** How many cards must be met today so that as many on each day with time meet them all by then. */
export function newCardsNeeded({ seconds }: Course, { metBy }: Phases, unseen: number, from: number): number {
  const days = seconds.slice(from, metBy).filter((time) => time > 0).length
  return Math.ceil(unseen / Math.max(1, days))
}
