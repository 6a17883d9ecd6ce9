import { counted } from '@/domain/text/counted'

const MS_PER_MINUTE = 60_000
const ANNOUNCED_MINUTES = [10, 5, 1, 0] as const

/** Something a screen reader should be told once: how much is left, and the words for it. */
export interface Announcement {
  readonly leftMs: number
  readonly text: string
}

/**
 * What falls due as the time left goes from one look at the clock to the next: half-time, 10, 5, 1 and 0 minutes, latest
 * last, each once. After a jump the screen speaks only the last. Nothing when untimed, nor for marks the time never had.
 */
export function announcementsBetween(
  previousLeftMs: number | null,
  nowLeftMs: number | null,
  totalMs: number | null,
): readonly Announcement[] {
  if (previousLeftMs === null || nowLeftMs === null || totalMs === null) return []
  return announcementsOf(totalMs).filter(({ leftMs }) => previousLeftMs > leftMs && nowLeftMs <= leftMs)
}

/** Every announcement of an attempt of this length, in the order they fall due. */
function announcementsOf(totalMs: number): readonly Announcement[] {
  const halfMs = totalMs / 2
  const byMinutes = ANNOUNCED_MINUTES.map((minutes) => minutes * MS_PER_MINUTE)
    .filter((leftMs) => leftMs < totalMs && leftMs !== halfMs)
    .map((leftMs) => ({
      leftMs,
      text: leftMs === 0 ? 'Time is up. You may keep writing.' : `${spoken(leftMs)} left.`,
    }))
  return [...byMinutes, { leftMs: halfMs, text: `Half-time. ${spoken(halfMs)} left.` }].sort(
    (one, other) => other.leftMs - one.leftMs,
  )
}

function spoken(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const parts = [
    { count: minutes, unit: 'minute' },
    { count: seconds % 60, unit: 'second' },
  ]
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => counted(count, unit))
    .join(' ')
}
