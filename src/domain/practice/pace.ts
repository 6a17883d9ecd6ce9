const MS_PER_MINUTE = 60_000

const SHORTEST_RATED_MS = 30_000

/** How far back "recent" reaches, in running time. */
export const RECENT_MS = 5 * MS_PER_MINUTE

/** A new sample is worth keeping after this much running time. */
const SAMPLE_EVERY_MS = 10_000

/** How many words the answer had at a point of the running time. */
export interface PaceSample {
  readonly elapsedMs: number
  readonly words: number
}

/** The samples with one more, if it is time for one, and without those too old for `recentPace`. */
export function keepSample(samples: readonly PaceSample[], sample: PaceSample): readonly PaceSample[] {
  const last = samples.at(-1)
  if (last && Math.abs(sample.elapsedMs - last.elapsedMs) < SAMPLE_EVERY_MS) return samples
  const earliestMs = sample.elapsedMs - RECENT_MS
  // A gap that was deducted takes the clock back: samples of a time that is yet to come are dropped.
  const recent = samples.filter(({ elapsedMs }) => elapsedMs >= earliestMs && elapsedMs < sample.elapsedMs)
  return [...recent, sample]
}

/** Words a minute over the last five minutes of running time, never below 0; `null` while there is too little to tell. */
export function recentPace(samples: readonly PaceSample[], now: PaceSample): number | null {
  const first = samples.find(({ elapsedMs }) => elapsedMs >= now.elapsedMs - RECENT_MS)
  return first ? averagePace(Math.max(0, now.words - first.words), now.elapsedMs - first.elapsedMs) : null
}

/** Words a minute over a length of time; `null` when it is too short to tell. */
export function averagePace(words: number, ms: number): number | null {
  return ms < SHORTEST_RATED_MS ? null : words / (ms / MS_PER_MINUTE)
}
