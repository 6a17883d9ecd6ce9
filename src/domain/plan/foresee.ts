import type { Memory, MemoryModel } from '@/domain/scheduling/memory-model'
import { chooseForDay, type Choice } from './choose'
import { dayLeftOf, phasesOf, type Course, type DoneToday } from './course'
import { firstLook, firstMemory, meanMemory, reviewLook } from './gain'
import type { Standing } from './plan-card'

/** A card on its way to the exam: where it stands, and its recall on exam morning if it is not seen again. */
export interface Foreseen extends Standing {
  readonly recall: number
}

/** What is chosen for each day to the exam, and where the cards then stand on its morning. */
export interface Foresight {
  readonly choices: readonly Choice<Foreseen>[]
  readonly standings: readonly Foreseen[]
}

/** Each card’s recall on exam morning as it stands; a card never seen has none. */
export function asTheyStand(standings: readonly Standing[], { model, seconds }: Course): Foreseen[] {
  return standings.map((standing) => {
    const { memory, lastDay } = standing
    const recall = memory === null ? 0 : model.retrievability(memory.stability, seconds.length - lastDay)
    return { ...standing, recall }
  })
}

/** What a course begins with: what was done on its first day already, and what becomes of seconds too few for one more card. */
export interface Beginning {
  readonly done?: DoneToday | undefined
  /** They are added to the next day. Only a sample does so: its days are short, and would lose much. */
  readonly carriesRest?: boolean
}

/** The days to the exam if the plan is followed, by expectation and without chance. Cards keep their order. */
export function foresee(
  standings: readonly Standing[],
  course: Course,
  { done, carriesRest = false }: Beginning = {},
): Foresight {
  const phases = phasesOf(course, standings.length)
  const choices: Choice<Foreseen>[] = []
  let current = asTheyStand(standings, course)
  let rest = 0
  course.seconds.forEach((_, day) => {
    const left = dayLeftOf(course, day, done)
    const seconds = left.seconds + rest
    const choice = chooseForDay(current, course, phases, { ...left, seconds })
    current = standingsAfter(current, choice, course, day)
    choices.push(choice)
    if (carriesRest) rest = Math.max(0, Math.min(seconds - choice.seconds, course.costs.new))
  })
  return { choices, standings: current }
}

/**
 * The cards after a day’s choice is done. A review leaves a card the mean of what Good and Again would (stability by its
 * logarithm), and its recall on exam morning is the mean of both.
 */
export function standingsAfter(
  standings: readonly Foreseen[],
  { cards }: Choice<Foreseen>,
  course: Course,
  day: number,
): Foreseen[] {
  const chosen = new Set(cards)
  return standings.map((standing) => (chosen.has(standing) ? lookedAt(standing, course, day) : standing))
}

function lookedAt(
  { card, memory, lastDay }: Standing,
  { model, costs, seconds }: Course,
  day: number,
): Foreseen {
  const daysLeft = seconds.length - day
  if (memory === null) {
    const { recall } = firstLook(model, costs, daysLeft)
    return { card, memory: firstMemory(model), lastDay: day, isPutOff: false, recall }
  }
  const { recall } = reviewLook(model, costs, memory, day - lastDay, daysLeft)
  return { card, memory: meanAfter(model, memory, day - lastDay), lastDay: day, isPutOff: false, recall }
}

function meanAfter(model: MemoryModel, memory: Memory, elapsedDays: number): Memory {
  const recalled = model.retrievability(memory.stability, elapsedDays)
  return meanMemory([
    [model.next(memory, elapsedDays, 'good'), recalled],
    [model.next(memory, elapsedDays, 'again'), 1 - recalled],
  ])
}
