import { daysBetween, type StudyDay } from '@/domain/progress/study-day'
import type { ComeBack } from '@/domain/scheduling/come-back'

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const MINUTE_MS = 60_000

/** When to come back, as one plain sentence. */
export function comeBackSentence(comeBack: ComeBack | null, today: StudyDay): string {
  if (comeBack === null) return 'No card will be due again as things stand.'
  if (comeBack.kind === 'moment') return `Come back at ${TIME.format(new Date(comeBack.at))}.`

  const days = daysBetween(today, comeBack.day)
  if (days === 1) return 'Come back tomorrow.'
  const format = days < 300 ? DAY : DAY_AND_YEAR
  return `Come back on ${format.format(new Date(comeBack.day))}.`
}

/** How long until the next card, for a heading that is looked at again and again. */
export function waitWords(waitMs: number): string {
  return waitMs <= MINUTE_MS
    ? 'Next card in less than a minute'
    : `Next card in ${Math.ceil(waitMs / MINUTE_MS)} min`
}
