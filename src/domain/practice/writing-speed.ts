import type { FinishedAttempt } from '@/domain/insight/attempts'

/** What adults compose at on a keyboard, in words a minute, until a student's own speed is known. */
export const USUAL_SPEED = 19

/** Shorter attempts say little of how fast somebody writes an essay. */
const FEWEST_WORDS = 100
const LATEST = 5
const USUAL_PARAGRAPH = 170
const MS_PER_MINUTE = 60_000
/** Of an essay's minutes, what is neither planning nor checking; an attempt's log has only the whole. */
const WRITING_SHARE = 47 / 60

const writingShare = ({ way }: FinishedAttempt): number => (way === 'rewrite' ? 1 : WRITING_SHARE)

/** How fast a student types an answer, in words a minute of writing, and whether that is known or only usual. */
export interface WritingSpeed {
  readonly wordsAMinute: number
  readonly isOwn: boolean
}

/** The median of the latest five typed attempts of 100 words and more; attempts come latest first. */
export function writingSpeed(attempts: readonly FinishedAttempt[]): WritingSpeed {
  const speeds = attempts
    .filter(({ way, words, durationMs }) => way !== 'handwritten' && words >= FEWEST_WORDS && durationMs > 0)
    .slice(0, LATEST)
    .map((attempt) => attempt.words / ((attempt.durationMs * writingShare(attempt)) / MS_PER_MINUTE))
    .sort((one, other) => one - other)
  const middle = speeds[Math.floor(speeds.length / 2)]
  return middle === undefined
    ? { wordsAMinute: USUAL_SPEED, isOwn: false }
    : { wordsAMinute: Math.max(1, Math.round(middle)), isOwn: true }
}

/** How many paragraphs of how many words fit into so many minutes of writing; paragraphs of about 170 words, one at least. */
export function planSize(
  { wordsAMinute }: WritingSpeed,
  minutes: number,
): { paragraphs: number; words: number } {
  const all = wordsAMinute * minutes
  const paragraphs = Math.max(1, Math.round(all / USUAL_PARAGRAPH))
  return { paragraphs, words: Math.round(all / paragraphs / 10) * 10 }
}
