import type { CardKey } from '@/domain/progress/events'
import { counted } from '@/domain/text/counted'
import { phasesOf } from './course'
import { standingsOn, type PlanCard } from './plan-card'
import { courseOf, type PlanOptions } from './plan-day'

/** Cards to leave out, all of one weight. */
export interface Cut {
  readonly weight: number
  readonly cards: readonly CardKey[]
}

/** Whether every new card can be met in time, in a sentence for the student, and what to leave out if not. */
export interface Feasibility {
  readonly fits: boolean
  readonly sentence: string
  /** The least important first, and of those the last in order. */
  readonly cuts: readonly Cut[]
  /** The minutes a day that would be enough to meet them all; null when no day is left on which to meet them. */
  readonly minutesNeeded: number | null
}

/** Looks whether the new cards, a little before the final window begins, fit into the minutes until then. */
export function feasibilityOf(options: PlanOptions): Feasibility {
  const course = courseOf(options)
  const standings = standingsOn(options.cards, options.day)
  const unseen = standings.filter(({ memory }) => memory === null).map(({ card }) => card)
  const { metBy } = phasesOf(course, standings.length)
  // Once that day is past, whatever time is left will have to do.
  const days = (metBy > 0 ? course.seconds.slice(0, metBy) : course.seconds).filter((time) => time > 0)
  const time = days.reduce((sum, seconds) => sum + seconds, 0) - (options.done?.seconds ?? 0)
  const room = Math.max(0, Math.floor(time / course.costs.new))
  if (unseen.length > 0 && course.seconds.length > 0 && course.seconds.every((seconds) => seconds === 0)) {
    return { fits: false, sentence: NO_MINUTES, cuts: [], minutesNeeded: null }
  }
  const minutesNeeded =
    days.length === 0 ? null : Math.ceil((unseen.length * course.costs.new) / days.length / 60)

  if (unseen.length <= room) {
    const sentence = fittingSentence(standings.length, unseen.length, days.length, course.seconds)
    return { fits: true, sentence, cuts: [], minutesNeeded }
  }
  const cuts = cutsOf(unseen, unseen.length - room)
  return {
    fits: false,
    sentence: cuttingSentence(unseen.length, room, cuts, days.length, minutesNeeded),
    cuts,
    minutesNeeded,
  }
}

function cutsOf(unseen: readonly PlanCard[], count: number): Cut[] {
  const leastFirst = unseen
    .toReversed()
    .sort((a, b) => a.weight - b.weight)
    .slice(0, count)
  const weights = [...new Set(leastFirst.map(({ weight }) => weight))]
  return weights.map((weight) => ({
    weight,
    cards: leastFirst.filter((card) => card.weight === weight).map(({ card }) => card),
  }))
}

function fittingSentence(cards: number, unseen: number, days: number, seconds: readonly number[]): string {
  if (cards === 0) return 'There is no card to plan for: all are suspended, or there are none.'
  if (unseen === 0) {
    return seconds.some((time) => time > 0)
      ? 'Every card has been met. What is left is to keep them.'
      : 'Every card has been met, but no day before the exam has minutes to keep them.'
  }
  return days === 1 || unseen === 1
    ? `The ${counted(unseen, 'new card')} can be met in time.`
    : `All ${counted(unseen, 'new card')} can be met in time: about ${Math.ceil(unseen / days)} a day, on ${days} days. The last days are for seeing each once more.`
}

function cuttingSentence(
  unseen: number,
  room: number,
  cuts: readonly Cut[],
  days: number,
  minutesNeeded: number | null,
): string {
  const parts = cuts.map(({ weight, cards }) => `${cards.length} ${NAMES[weight] ?? `of weight ${weight}`}`)
  const choice =
    minutesNeeded === null
      ? ''
      : `, or take about ${counted(minutesNeeded, 'minute')} ${days === 1 ? 'on the one day left' : 'a day'}`
  return (
    `${counted(unseen, 'new card')} will not fit: there is time to meet ${room === 0 ? 'none' : `about ${room}`} before the exam. ` +
    `Leave out ${counted(unseen - room, 'card')}, the least important first (${parts.join(', ')})${choice}.`
  )
}

const NO_MINUTES =
  'No day before the exam has any minutes, so no new card can be met. Give the plan some minutes in Settings, or drill without it.'

const NAMES: Readonly<Record<number, string>> = { 1: 'colour', 2: 'useful', 3: 'crucial' }
