import type { FinishedAttempt } from '@/domain/insight/attempts'

/** What adults compose at on a keyboard, in words a minute, until a student's own speed is known. */
export const USUAL_SPEED = 19

/** Shorter attempts say little of how fast somebody writes an essay. */
const FEWEST_WORDS = 100
const LATEST = 5
const USUAL_PARAGRAPH = 170
const FEWEST_IN_PARAGRAPH = 10
const MS_PER_MINUTE = 60_000
/** Of an essay's minutes, what is neither planning nor checking, where the log has only the whole. */
const WRITING_SHARE = 47 / 60
/** With less of its time in the phase for writing, an answer was plainly written in another phase too. */
const LEAST_SHARE = 1 / 3

/** The time an answer was written in: what was spent in that phase, or the usual share of the whole. */
function writingMsOf({ way, durationMs, writeMs = 0 }: FinishedAttempt): number {
  if (writeMs >= durationMs * LEAST_SHARE) return writeMs
  return way === 'rewrite' ? durationMs : durationMs * WRITING_SHARE
}

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
    .map((attempt) => attempt.words / (writingMsOf(attempt) / MS_PER_MINUTE))
    .sort((one, other) => one - other)
  const middle = speeds[Math.floor(speeds.length / 2)]
  return middle === undefined
    ? { wordsAMinute: USUAL_SPEED, isOwn: false }
    : { wordsAMinute: Math.max(1, Math.round(middle)), isOwn: true }
}

/**
 * How many paragraphs of how many words fit into so many minutes of writing: paragraphs of about 170 words, one at least, and none of
 * fewer than ten.
 */
export function planSize(
  { wordsAMinute }: WritingSpeed,
  minutes: number,
): { paragraphs: number; words: number } {
  const all = wordsAMinute * minutes
  const paragraphs = Math.max(1, Math.round(all / USUAL_PARAGRAPH))
  return { paragraphs, words: Math.max(FEWEST_IN_PARAGRAPH, Math.round(all / paragraphs / 10) * 10) }
}
