import type { AttemptLine } from './attempt-line'

/** The orders in which past attempts can be listed. */
export const ATTEMPT_ORDERS = ['latest', 'earliest', 'question', 'words', 'coverage'] as const
export type AttemptOrder = (typeof ATTEMPT_ORDERS)[number]

const byText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)
const inEnglish = new Intl.Collator('en-GB')

/** By the study day first: a clock that was put right moves it, and not the moment. */
const latestFirst = (one: AttemptLine, other: AttemptLine): number =>
  byText(other.day, one.day) || byText(other.at, one.at) || byText(one.attempt, other.attempt)

const FIRST: Readonly<Record<AttemptOrder, (one: AttemptLine, other: AttemptLine) => number>> = {
  latest: latestFirst,
  earliest: (one, other) => latestFirst(other, one),
  question: (one, other) => inEnglish.compare(one.question, other.question),
  words: (one, other) => other.words - one.words,
  // What has not been reviewed comes last, after none made.
  coverage: (one, other) => (other.coverage ?? -1) - (one.coverage ?? -1),
}

/** Attempts in an order; most first for numbers, and the latest first among those that are alike. */
export function sortAttempts(lines: readonly AttemptLine[], order: AttemptOrder): AttemptLine[] {
  return [...lines].sort((one, other) => FIRST[order](one, other) || latestFirst(one, other))
}
