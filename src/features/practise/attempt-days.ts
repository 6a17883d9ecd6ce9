import type { AttemptLine } from '@/domain/insight/attempt-line'
import type { AttemptId } from '@/domain/progress/events'
import { dayText } from '@/components/long-day'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** When each attempt was made: its day, and the student’s own time of day beside it where another listed with it has the same day. */
export function attemptDays(
  lines: readonly Pick<AttemptLine, 'attempt' | 'at' | 'day'>[],
): ReadonlyMap<AttemptId, string> {
  const counts = new Map<string, number>()
  for (const { day } of lines) counts.set(day, (counts.get(day) ?? 0) + 1)
  return new Map(
    lines.map(({ attempt, at, day }) => [
      attempt,
      counts.get(day) === 1 ? dayText(day) : `${dayText(day)}, ${time.format(new Date(at))}`,
    ]),
  )
}
