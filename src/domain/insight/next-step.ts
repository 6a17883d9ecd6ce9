import { daysBetween, type StudyDay } from '@/domain/progress/study-day'

/** What Today knows when it suggests one thing to do. */
export interface Situation {
  readonly day: StudyDay
  readonly hasUnfinishedAttempt: boolean
  readonly cardsLeft: number
  /** The study day of the latest finished attempt; null when there is none. */
  readonly lastAttemptDay: StudyDay | null
}

/** One thing to do, and why, in a sentence for the student. */
export interface NextStep {
  readonly kind: 'continue-writing' | 'drill' | 'practise' | 'read'
  readonly reason: string
}

/** So many days without writing make practice the better use of the time once the cards are done. */
const DAYS_BETWEEN_ATTEMPTS = 3

/** The one thing to begin with: words left unfinished, then what is due, then a question, then the essay itself. */
export function nextStep({ day, hasUnfinishedAttempt, cardsLeft, lastAttemptDay }: Situation): NextStep {
  if (hasUnfinishedAttempt) {
    return {
      kind: 'continue-writing',
      reason: 'An answer is unfinished. Its words and its clock are as you left them.',
    }
  }
  if (cardsLeft > 0) {
    return { kind: 'drill', reason: 'Cards are best looked at on the day they are due.' }
  }
  if (lastAttemptDay === null) {
    return { kind: 'practise', reason: 'No card is left for today, and you have not tried a question yet.' }
  }
  const days = daysBetween(lastAttemptDay, day)
  if (days >= DAYS_BETWEEN_ATTEMPTS) {
    return {
      kind: 'practise',
      reason: `No card is left for today, and you last tried a question ${days} days ago.`,
    }
  }
  return {
    kind: 'read',
    reason:
      'No card is left for today. The essay rewards another reading, and Cards can give you more new ones.',
  }
}
