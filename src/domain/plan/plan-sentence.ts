import { counted } from '@/domain/text/counted'
import type { ExamDayPlan } from './plan-day'

/** What is left of a day beside the plan's own cards, and whether the plan leaves that day free. */
export interface BesidePlan {
  /** Cards that come a few minutes after they were met or forgotten. */
  readonly learning: number
  /** Cards that come first because an attempt missed their points. */
  readonly firsts: number
  readonly isDayOff: boolean
}

/** Why these cards are left today, and how long the plan's own are likely to take, in a sentence for the student. */
export function planSentence(plan: ExamDayPlan, beside: BesidePlan): string {
  const { phase, reviews, fresh, seconds } = plan
  if (phase === 'over') return 'The exam has come: no card is planned any more.'
  if (reviews.length + fresh.length === 0) return besideSentence(beside)
  const minutes = `About ${counted(Math.max(1, Math.round(seconds / 60)), 'minute')}.`
  const first = firstsSentence(beside.firsts)
  if (phase === 'window') {
    return `${first}The last days: whatever gains most for exam morning comes first, new or not. ${minutes}`
  }
  return fresh.length > 0
    ? `${first}The plan for today: time for new cards first, then for what is nearest to being forgotten; they come mixed. ${minutes}`
    : `${first}The plan for today: what is nearest to being forgotten. ${minutes}`
}

function firstsSentence(count: number): string {
  if (count === 0) return ''
  return `${counted(count, 'card')} that an answer of yours missed ${count === 1 ? 'comes' : 'come'} first. `
}

function besideSentence({ learning, firsts, isDayOff }: BesidePlan): string {
  const plan = isDayOff ? 'By your plan this is a day without cards' : 'The plan has nothing more for today'
  if (learning > 0 && firsts > 0) {
    return `${plan}. What is left you are still learning, or missed in an attempt.`
  }
  if (learning > 0) {
    return `${plan}, but you are still learning what is left: once more today makes it stick.`
  }
  if (firsts > 0) return `${plan}, but an attempt missed the points of what is left, so it comes first.`
  return `${plan}. What is left are the new cards you asked for.`
}
