const MINUTE_MS = 60_000

/** How long an attempt took, as a number of minutes: “45”, “under 1”. */
export const wholeMinutes = (ms: number): string =>
  ms < MINUTE_MS ? 'under 1' : String(Math.round(ms / MINUTE_MS))
