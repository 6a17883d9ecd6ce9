import { reviewCost } from './costs'
import { canMeetInTime, newCardsNeeded, type Course, type DayLeft, type Phases } from './course'
import { doubting, firstLook, gainPerSecond, reviewLook } from './gain'
import type { Standing } from './plan-card'

/** What to do on one day, in order, and the seconds it is expected to take. */
export interface Choice<Card extends Standing> {
  /** New ones and reviews. */
  readonly cards: readonly Card[]
  readonly seconds: number
}

/** Before the final window a card is reviewed when its recall has fallen to this, whatever retention the student wants. */
export const BUILD_RECALL = 0.85
/** A second that gains less is better spent elsewhere: a minute for less than a fiftieth of one card. */
const LEAST_GAIN_PER_SECOND = 0.0003

interface Candidate<Card extends Standing> {
  readonly standing: Card
  readonly rank: number
  readonly seconds: number
}

/**
 * Chooses a day’s cards within its seconds. Until the final window: new cards, then what has fallen to 85 % recall, the least
 * first. In it: whatever gains most recall on exam morning by the second, new or not. Never a card that was seen that day, or
 * put off until the next.
 */
export function chooseForDay<Card extends Standing>(
  standings: readonly Card[],
  course: Course,
  phases: Phases,
  left: DayLeft,
): Choice<Card> {
  const atHand = left.day === 0 ? standings.filter(({ isPutOff }) => !isPutOff) : standings
  const candidates =
    left.day < phases.windowFrom
      ? [...newCards(atHand, course, phases, left), ...dueCards(atHand, course, left.day)]
      : gainingCards(atHand, course, left.day)
  return withinSeconds(candidates, left.seconds)
}

/** The cards not met yet in the order to meet them: their own while there is time for all, else what matters most first. */
export function inMeetingOrder<Card extends Standing>(
  standings: readonly Card[],
  course: Course,
  phases: Phases,
  left: DayLeft,
): Card[] {
  const unseen = standings.filter(({ memory }) => memory === null)
  return canMeetInTime(course, phases, unseen.length, left)
    ? unseen
    : unseen.sort((a, b) => b.card.weight - a.card.weight)
}

function newCards<Card extends Standing>(
  standings: readonly Card[],
  course: Course,
  phases: Phases,
  left: DayLeft,
): Candidate<Card>[] {
  const unseen = inMeetingOrder(standings, course, phases, left)
  const needed = newCardsNeeded(course, phases, unseen.length + left.newCardsMet, left.day)
  const count = Math.max(needed, course.newCardsADay) - left.newCardsMet
  return unseen
    .slice(0, Math.max(0, count))
    .map((standing) => ({ standing, rank: 0, seconds: course.costs.new }))
}

function dueCards<Card extends Standing>(
  standings: readonly Card[],
  { model, costs }: Course,
  day: number,
): Candidate<Card>[] {
  const due: Candidate<Card>[] = []
  for (const standing of standings) {
    const { memory, lastDay } = standing
    // Recall is above 90 % until a card’s stability has passed: the commonest case, and the cheapest.
    if (memory === null || day - lastDay < memory.stability) continue
    const recall = model.retrievability(memory.stability, day - lastDay)
    if (recall <= BUILD_RECALL) due.push({ standing, rank: recall, seconds: reviewCost(costs, recall) })
  }
  return due.sort((a, b) => a.rank - b.rank)
}

function gainingCards<Card extends Standing>(
  standings: readonly Card[],
  { model, costs, seconds }: Course,
  day: number,
): Candidate<Card>[] {
  const daysLeft = seconds.length - day
  const doubted = doubting(model)
  const meeting = firstLook(doubted, costs, daysLeft)
  const gaining: Candidate<Card>[] = []
  for (const standing of standings) {
    const { card, memory, lastDay } = standing
    if (memory !== null && lastDay >= day) continue
    const elapsed = day - lastDay
    const look = memory === null ? meeting : reviewLook(doubted, costs, memory, elapsed, daysLeft)
    const time =
      memory === null ? costs.new : reviewCost(costs, model.retrievability(memory.stability, elapsed))
    const gain = gainPerSecond({ ...look, seconds: time })
    if (gain >= LEAST_GAIN_PER_SECOND) gaining.push({ standing, rank: card.weight * gain, seconds: time })
  }
  return gaining.sort((a, b) => b.rank - a.rank)
}

/** As many as fit, in their order, up to the first that does not. */
function withinSeconds<Card extends Standing>(
  candidates: readonly Candidate<Card>[],
  budget: number,
): Choice<Card> {
  const chosen: Card[] = []
  let seconds = 0
  for (const candidate of candidates) {
    if (seconds + candidate.seconds > budget) break
    seconds += candidate.seconds
    chosen.push(candidate.standing)
  }
  return { cards: chosen, seconds }
}
