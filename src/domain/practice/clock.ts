import * as v from 'valibot'

/** The furthest from 1970 that a date can lie, in milliseconds. */
const FURTHEST_DATE_MS = 8.64e15

export const readingSchema = v.strictObject({
  monotonicMs: v.pipe(v.number(), v.finite()),
  wallMs: v.pipe(v.number(), v.minValue(-FURTHEST_DATE_MS), v.maxValue(FURTHEST_DATE_MS)),
})
/**
 * The machine's clocks at one moment: one that only goes on, counted from some moment of this opening of the window, and
 * the one on the wall, which may be wrong and may be put right at any time.
 */
export type Reading = v.InferOutput<typeof readingSchema>

export const clockSchema = v.strictObject({ isRunning: v.boolean(), at: readingSchema })
/** An attempt's clock: whether it runs, and when it was last looked at. */
export type Clock = v.InferOutput<typeof clockSchema>

/**
 * A running clock is looked at each second, or each minute behind other windows. What lies between two looks that are
 * further apart than this is sleep, on the systems whose monotonic clock counts sleep.
 */
export const LONGEST_UNWATCHED_MS = 3 * 60_000

/** The clock after a look at it, with what that look adds: time that counts, or time nobody was there for. */
export interface ClockLook {
  readonly clock: Clock
  readonly countedMs: number
  readonly unwatchedMs: number
}

/** A running clock that begins now. */
export function startClock(now: Reading): Clock {
  return { isRunning: true, at: wholeMs(now) }
}

/**
 * Looks at a clock within one opening of the window. Only the monotonic clock is asked, so changing the time of day does
 * nothing; a monotonic clock that went back (it belongs to another opening) counts nothing.
 */
export function lookAt(clock: Clock, now: Reading): ClockLook {
  const at = wholeMs(now)
  const passedMs = clock.isRunning ? Math.max(0, at.monotonicMs - clock.at.monotonicMs) : 0
  const isWatched = passedMs <= LONGEST_UNWATCHED_MS
  return {
    clock: { ...clock, at },
    countedMs: isWatched ? passedMs : 0,
    unwatchedMs: isWatched ? 0 : passedMs,
  }
}

/**
 * Starts a clock that was kept on disk. Nothing is counted: it stands where the last record left it. If it ran then, the
 * time away is told by the wall clock, the only one that both openings share; a wall clock that went back tells none.
 */
export function continueClock(clock: Clock, now: Reading): ClockLook {
  const at = wholeMs(now)
  const unwatchedMs = clock.isRunning ? Math.max(0, at.wallMs - clock.at.wallMs) : 0
  return { clock: { isRunning: true, at }, countedMs: 0, unwatchedMs }
}

/** Readings are rounded, never the stretches between them, so that a thousand short looks drift by nothing. */
function wholeMs({ monotonicMs, wallMs }: Reading): Reading {
  return { monotonicMs: Math.round(monotonicMs), wallMs: Math.round(wallMs) }
}
