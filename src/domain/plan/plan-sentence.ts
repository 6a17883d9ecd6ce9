import { counted } from '@/domain/text/counted'
import type { ExamDayPlan } from './plan-day'

/** Why the plan has chosen a day's cards, and how long they are likely to take, in a sentence for the student. */
export function planSentence({ phase, reviews, fresh, seconds }: ExamDayPlan): string {
  const cards = reviews.length + fresh.length
  if (cards === 0 && phase !== 'over') return 'The plan has no card for the rest of today.'
  const minutes = counted(Math.max(1, Math.round(seconds / 60)), 'minute')
  switch (phase) {
    case 'build':
      return fresh.length > 0
        ? `The plan for today: new cards first while there is time for them, then what is nearest to being forgotten. About ${minutes}.`
        : `The plan for today: what is nearest to being forgotten. About ${minutes}.`
    case 'window':
      return `The last days: whatever gains most for exam morning comes first, new or not. About ${minutes} for ${counted(cards, 'card')} today.`
    case 'over':
      return 'The exam has come: no card is planned any more.'
  }
}
