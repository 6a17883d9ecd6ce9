import { wholeMinutes } from '@/components/whole-minutes'
import type { Allowance } from '@/domain/practice/allowance'
import type { Attempt } from '@/domain/practice/attempt'
import { elapsedMsOf, leftMsOf } from '@/domain/practice/attempt-times'
import { elapsedText, leftText } from '@/domain/practice/clock-text'
import { judgedPoints, type Outcome } from '@/domain/practice/review'
import type { WritingSpeed } from '@/domain/practice/writing-speed'
import type { ClockFace } from '@/domain/settings/settings'

const MS_PER_SECOND = 1000
const SECONDS_PER_MINUTE = 60

/** "1 word", "2 words", "1,204 words". */
export const countText = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`

/** How many attempts are chosen, and what two of them are for. */
export function chosenText(count: number): string {
  if (count === 0) return 'None chosen'
  if (count === 1) return '1 chosen; two can be compared'
  return count === 2 ? '2 chosen' : `${count} chosen; only two can be compared`
}

/** A length of time in a timetable: "9 min", or "8 min 45 s". */
export function lengthText(ms: number): string {
  const { minutes, seconds } = parts(ms)
  if (minutes === 0) return `${seconds} s`
  return seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`
}

/** How long an attempt took, in whole minutes: "45 min", "under 1 min". */
export const minutesText = (ms: number): string => `${wholeMinutes(ms)} min`

/** A length of time in a sentence: "12 minutes", "40 seconds". */
export function awayText(ms: number): string {
  const { minutes, seconds } = parts(ms)
  return minutes === 0 ? countText(seconds, 'second') : countText(minutes, 'minute')
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** “1”, “1 and 2”, “1, 2 and 3”. */
export const listText = (items: readonly string[]): string => list.format(items)

const FACES: Readonly<Record<ClockFace, string>> = {
  full: 'clock in minutes and seconds',
  minutes: 'clock in minutes',
  hidden: 'clock hidden',
}

/** The terms of an attempt in a line: "60 min, no extra time, clock in minutes"; null while the time can't be right. */
export function termsText(allowance: Allowance | null, face: ClockFace): string {
  if (allowance === null) return `time not set, ${FACES[face]}`
  const { minutes, extraPercent } = allowance
  if (minutes === null) return `untimed, ${FACES[face]}`
  const extra = extraPercent === 0 ? 'no extra time' : `${extraPercent} % extra time`
  return `${minutes} min, ${extra}, ${FACES[face]}`
}

/** How many of the needed points were made: "6 of 9 points, 2 half made". Never a mark. */
export function coverageText(outcome: Pick<Outcome, 'ticked' | 'half' | 'missed'>): string {
  const { ticked, half = [] } = outcome
  const all = judgedPoints(outcome)
  if (all === 0) return 'no points to look for'
  const made = `${ticked.length} of ${countText(all, 'point')}`
  return half.length === 0 ? made : `${made}, ${half.length} half made`
}

/** The plan that a speed makes room for: "You type about 21 words a minute: 35 minutes of writing give room for 4 paragraphs of about 180 words." */
export function speedSentence(
  { wordsAMinute, isOwn }: WritingSpeed,
  minutes: number,
  { paragraphs, words }: { readonly paragraphs: number; readonly words: number },
): string {
  const speed = isOwn
    ? `You write about ${wordsAMinute} words a minute`
    : `At ${wordsAMinute} words a minute, as most people type an essay`
  const room = `${countText(minutes, 'minute')} of writing give room for ${countText(paragraphs, 'paragraph')} of about ${words} words`
  return isOwn ? `${speed}: ${room}.` : `${speed}, ${room}.`
}

/** How long ago words were saved: "3 s ago", "2 min ago". */
export function agoText(ms: number): string {
  const { minutes, seconds } = parts(ms)
  return minutes === 0 ? `${seconds} s ago` : `${minutes} min ago`
}

/** Where an attempt's clock stands: "34:12 left", "2:10 over", "12:05 used" when untimed. */
export function standingText(attempt: Pick<Attempt, 'spentMs' | 'allowance'>): string {
  const leftMs = leftMsOf(attempt)
  if (leftMs === null) return `${elapsedText(elapsedMsOf(attempt))} used`
  return leftMs < 0 ? `${elapsedText(-leftMs)} over` : `${leftText(leftMs)} left`
}

function parts(ms: number): { minutes: number; seconds: number } {
  const all = Math.round(ms / MS_PER_SECOND)
  return { minutes: Math.floor(all / SECONDS_PER_MINUTE), seconds: all % SECONDS_PER_MINUTE }
}
