import { wordCount } from '@/domain/text/words'
import type { Change } from './changes'
import { averagePace, type PaceSample } from './pace'
import { isPause } from './pauses'
import { applyEdit, type TextEdit } from './text-edit'
import type { DraftField } from './way'

/** How a text grew. */
export interface PaceCurve {
  /** Words of the text at the start and after each change of it: what it had stays until the next. */
  readonly samples: readonly PaceSample[]
  /** Running time that led up to changes of each text, without pauses. */
  readonly activeMs: Readonly<Record<DraftField, number>>
  /** Words a minute of active writing of the text, and of all running time; null below half a minute. */
  readonly activePace: number | null
  readonly overallPace: number | null
}

/** The pace at which a text was written, from the changes of both, until `endMs`. */
export function paceCurve(changes: readonly Change[], field: DraftField, endMs: number): PaceCurve {
  const samples: PaceSample[] = [{ elapsedMs: 0, words: 0 }]
  const activeMs = { plan: 0, answer: 0 }
  let [text, words] = ['', 0]
  for (const change of changes) {
    if (!isPause(change.sinceMs)) activeMs[change.field] += change.sinceMs
    if (change.field !== field) continue
    const after = applyEdit(text, change)
    words += addedWords(text, after, change)
    text = after
    if (samples.at(-1)?.elapsedMs === change.atMs) samples.pop()
    samples.push({ elapsedMs: change.atMs, words })
  }
  return {
    samples,
    activeMs,
    activePace: averagePace(words, activeMs[field]),
    overallPace: averagePace(words, endMs),
  }
}

/** How many words a text had at a moment: those of the last sample until then. */
export function wordsAt(samples: readonly PaceSample[], elapsedMs: number): number {
  return samples.findLast((sample) => sample.elapsedMs <= elapsedMs)?.words ?? 0
}

const MS_PER_MINUTE = 60_000

/** One minute of an attempt, counted from 1, with the words at its end and those it added: fewer than 0 where more were taken out. */
export interface PaceMinute {
  readonly minute: number
  readonly words: number
  readonly added: number
}

/** The curve minute by minute until `endMs`; the last may be a part of one. */
export function paceMinutes(samples: readonly PaceSample[], endMs: number): PaceMinute[] {
  const count = Math.ceil(endMs / MS_PER_MINUTE)
  const ends = Array.from({ length: count }, (_, index) => wordsAt(samples, (index + 1) * MS_PER_MINUTE))
  return ends.map((words, index) => ({ minute: index + 1, words, added: words - (ends[index - 1] ?? 0) }))
}

/** What stands between spaces and long dashes is counted as one, so only what an edit touches is counted again. */
function addedWords(before: string, after: string, { start, removed, inserted }: TextEdit): number {
  let from = start
  while (from > 0 && !isBetweenWords(before, from - 1)) from -= 1
  let tail = start + removed
  while (tail < before.length && !isBetweenWords(before, tail)) tail += 1
  const rest = tail - start - removed
  return wordCount(after.slice(from, start + inserted.length + rest)) - wordCount(before.slice(from, tail))
}

const isBetweenWords = (text: string, at: number): boolean => /[\s—]/u.test(text.charAt(at))
