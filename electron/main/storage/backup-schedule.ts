const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LEAST_GAP_MS = 30 * MINUTE_MS
const KEEP_ALL_MS = 2 * DAY_MS

/** The periods of which one backup each is kept, and how many (Anki's habits). */
const PERIODS: readonly { readonly periodOf: (time: Date) => string; readonly count: number }[] = [
  { periodOf: dayOf, count: 12 },
  { periodOf: weekOf, count: 10 },
  { periodOf: (time) => dayOf(time).slice(0, 7), count: 9 },
]

/** Whether half an hour has gone by since the last backup. */
export function isBackupDue(last: Date | null, now: Date): boolean {
  return last === null || now.getTime() - last.getTime() >= LEAST_GAP_MS
}

/**
 * The backups to keep, newest first: all of the last two days, then the newest of each of 12 days, then of 10 weeks, then
 * of 9 months (days in UTC; only those that have a backup count). One dated ahead of `now` is kept.
 */
export function backupsToKeep(times: readonly Date[], now: Date): Date[] {
  const newestFirst = times.toSorted((a, b) => b.getTime() - a.getTime())
  const isRecent = (time: Date): boolean => now.getTime() - time.getTime() < KEEP_ALL_MS
  const kept = newestFirst.filter(isRecent)
  let rest = newestFirst.filter((time) => !isRecent(time))

  for (const { periodOf, count } of PERIODS) {
    const chosen = newestOfEach(rest, periodOf).slice(0, count)
    kept.push(...chosen)
    const oldest = chosen.at(-1)
    rest = oldest === undefined ? [] : rest.filter((time) => periodOf(time) < periodOf(oldest))
  }
  return kept
}

function newestOfEach(newestFirst: readonly Date[], periodOf: (time: Date) => string): Date[] {
  return newestFirst.filter((time, index) => {
    const newer = newestFirst[index - 1]
    return newer === undefined || periodOf(newer) !== periodOf(time)
  })
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}

/** The Monday that begins the week. */
function weekOf(time: Date): string {
  const daysSinceMonday = (time.getUTCDay() + 6) % 7
  return dayOf(new Date(time.getTime() - daysSinceMonday * DAY_MS))
}
