import type { CardKey } from '@/domain/progress/events'
import { counted } from '@/domain/text/counted'
import { phasesOf, type Course } from './course'
import { standingsOn, type PlanCard } from './plan-card'
import { courseOf, type PlanOptions } from './plan-day'
import type { Prediction } from './prediction'

/** Cards to leave out, all of one weight. */
export interface Cut {
  readonly weight: number
  readonly cards: readonly CardKey[]
}

/** Whether the new cards are met early enough to be kept, later than that but before the exam, or not all of them. */
export type Fit = 'in-time' | 'late' | 'short'

/** Whether every new card can be met in time, in a sentence for the student, and what to leave out if the exam comes before. */
export interface Feasibility {
  readonly fit: Fit
  readonly sentence: string
  /** As many as are never met, the least important first, and of those the last in order. */
  readonly cuts: readonly Cut[]
  /** The minutes a day that would be enough to meet them all early; null when that is no more than there are, or no day is left. */
  readonly minutesNeeded: number | null
}

/** Looks whether the new cards fit into the minutes until the exam, by what the plan is foreseen to come to. */
export function feasibilityOf(
  options: PlanOptions,
  { days, unmet }: Pick<Prediction, 'days' | 'unmet'>,
): Feasibility {
  const course = courseOf(options)
  const standings = standingsOn(options.cards, options.day)
  const unseen = standings.filter(({ memory }) => memory === null).map(({ card }) => card)
  const hasMinutes = course.seconds.some((time) => time > 0)
  if (standings.length === 0 || unseen.length === 0) return fitting(metSentence(standings.length, hasMinutes))
  if (course.seconds.length > 0 && !hasMinutes) {
    return { fit: 'short', sentence: NO_MINUTES, cuts: [], minutesNeeded: null }
  }

  const { metBy } = phasesOf(course, standings.length)
  const lastMeeting = days.findLastIndex(({ newCards }) => newCards > 0)
  if (unmet === 0 && lastMeeting < metBy) {
    return fitting(timelySentence(unseen.length, days.filter(({ newCards }) => newCards > 0).length))
  }
  const need = needOf(course, metBy, unseen.length, options.done?.seconds ?? 0)
  const minutesNeeded = need?.minutes ?? null
  if (unmet === 0) {
    const sentence = lateSentence(unseen.length, days.length - lastMeeting, need)
    return { fit: 'late', sentence, cuts: [], minutesNeeded }
  }
  const cuts = cutsOf(unseen, unmet)
  return { fit: 'short', sentence: shortSentence(unseen.length, unmet, cuts, need), cuts, minutesNeeded }
}

const fitting = (sentence: string): Feasibility => ({
  fit: 'in-time',
  sentence,
  cuts: [],
  minutesNeeded: null,
})

/** So many minutes on each of so many days. */
interface Need {
  readonly minutes: number
  readonly days: number
}

/** What would do to meet all early, or on the days left once it is too late for that; null if no more than there is. */
function needOf({ seconds, costs }: Course, metBy: number, unseen: number, doneSeconds: number): Need | null {
  const hasTime = (time: number): boolean => time > 0
  const early = seconds.slice(0, Math.max(0, metBy)).filter(hasTime)
  const days = early.length > 0 ? early : seconds.filter(hasTime)
  if (days.length === 0) return null
  const needed = unseen * costs.new + doneSeconds
  const minutes = Math.ceil(needed / days.length / 60)
  return minutes * days.length * 60 > days.reduce((sum, time) => sum + time, 0)
    ? { minutes, days: days.length }
    : null
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

function metSentence(cards: number, hasMinutes: boolean): string {
  if (cards === 0) return 'There is no card to plan for: all are suspended, or there are none.'
  return hasMinutes
    ? 'Every card has been met. What is left is to keep them.'
    : 'Every card has been met, but no day before the exam has minutes to keep them.'
}

function timelySentence(unseen: number, days: number): string {
  return days === 1 || unseen === 1
    ? `The ${counted(unseen, 'new card')} can be met in time.`
    : `All ${counted(unseen, 'new card')} can be met in time: about ${Math.ceil(unseen / days)} a day, on ${days} days. The last days are for seeing each once more.`
}

function lateSentence(unseen: number, daysBefore: number, need: Need | null): string {
  const eve = daysBefore === 1 ? 'on the day before it' : `${daysBefore} days before it`
  const [all, last] =
    unseen === 1
      ? ['The 1 new card can be met before the exam', 'it comes']
      : [`All ${counted(unseen, 'new card')} can be met before the exam`, 'the last of them come']
  const remedy = need === null ? '' : ` About ${needWords(need)} would be enough.`
  return `${all}, but not early enough: ${last} ${eve}, with little time left to see them again.${remedy}`
}

function shortSentence(unseen: number, unmet: number, cuts: readonly Cut[], need: Need | null): string {
  const parts = cuts.map(({ weight, cards }) => `${cards.length} ${NAMES[weight] ?? `of weight ${weight}`}`)
  const met = unseen - unmet
  const opening =
    unseen === 1 ? 'The 1 new card will not fit' : `Not all ${counted(unseen, 'new card')} will fit`
  const remedy = need === null ? '' : `, or take about ${needWords(need)}`
  return (
    `${opening}: there is time to meet ${met === 0 ? 'none' : `about ${met}`} before the exam. ` +
    `Leave out ${counted(unmet, 'card')}, the least important first (${parts.join(', ')})${remedy}.`
  )
}

const needWords = ({ minutes, days }: Need): string =>
  `${counted(minutes, 'minute')} ${days === 1 ? 'on the one day left to meet them early' : 'a day'}`

const NO_MINUTES =
  'No day before the exam has any minutes, so no new card can be met. Give the plan some minutes in Settings, or drill without it.'

const NAMES: Readonly<Record<number, string>> = { 1: 'colour', 2: 'useful', 3: 'crucial' }
