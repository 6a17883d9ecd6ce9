import type { Change } from './changes'

/**
 * From here on a stretch without typing is a pause. Our choice: studies of keystrokes count pauses from two seconds, which finds
 * hesitation between words; half a minute finds where somebody came to a stand.
 */
export const PAUSE_FROM_MS = 30_000

/** A stretch of running time in which nothing was typed, with the places of the changes around it: null at either end. */
export interface Pause {
  readonly fromMs: number
  readonly untilMs: number
  readonly before: number | null
  readonly after: number | null
}

export const isPause = (ms: number): boolean => ms >= PAUSE_FROM_MS

export const pauseMs = ({ fromMs, untilMs }: Pause): number => untilMs - fromMs

/** The pauses in their order; also before the first change, and after the last until `endMs`. */
export function pausesIn(changes: readonly Change[], endMs: number): Pause[] {
  const pauses = changes.flatMap(({ atMs, sinceMs }, index): Pause[] =>
    isPause(sinceMs)
      ? [{ fromMs: atMs - sinceMs, untilMs: atMs, before: index === 0 ? null : index - 1, after: index }]
      : [],
  )
  const fromMs = changes.at(-1)?.atMs ?? 0
  const last = { fromMs, untilMs: endMs, before: changes.length - 1, after: null }
  return changes.length > 0 && isPause(pauseMs(last)) ? [...pauses, last] : pauses
}

/** The longest pauses, still in their order: of two as long the earlier. */
export function longestPauses(pauses: readonly Pause[], count: number): Pause[] {
  const longest = pauses.toSorted((one, other) => pauseMs(other) - pauseMs(one)).slice(0, count)
  return longest.sort((one, other) => one.fromMs - other.fromMs)
}
