import * as v from 'valibot'
import { deviceSchema, EVENT_FORMAT, type CardKey, type ProgressEvent } from '@/domain/progress/events'
import { studyDayOf } from '@/domain/progress/study-day'
import { writeEvents } from '../support/history-on-disk'

const DAY_MS = 86_400_000
/** From ten months ago until yesterday. */
const FIRST_DAYS_AGO = 300
const LAST_DAYS_AGO = 1

/**
 * Writes so many grades of these cards into the logs of a profile that has been opened before, as its own device would
 * have. Card by card and round by round, Easy and Again by turns, with `last` at the end: Again leaves every card due.
 */
export function writeHistory(
  userDataDir: string,
  cards: readonly CardKey[],
  count: number,
  last: 'easy' | 'again' = 'again',
): void {
  if (count % (2 * cards.length) !== 0) throw new Error('The history does not end with every card due.')
  writeEvents(userDataDir, (device) => historyOf(device, cards, count, last))
}

/** The grades of `writeHistory`, oldest first. */
export function* historyOf(
  device: string,
  cards: readonly CardKey[],
  count: number,
  last: 'easy' | 'again' = 'again',
): Generator<ProgressEvent> {
  const first = last === 'again' ? 'easy' : 'again'
  const known = v.parse(deviceSchema, device)
  const firstMs = Date.now() - FIRST_DAYS_AGO * DAY_MS
  const stepMs = ((FIRST_DAYS_AGO - LAST_DAYS_AGO) * DAY_MS) / count
  for (let index = 0; index < count; index += 1) {
    const card = cards[index % cards.length]
    if (card === undefined) throw new Error('A history needs cards.')
    const at = new Date(firstMs + index * stepMs)
    yield {
      v: EVENT_FORMAT,
      device: known,
      seq: index + 1,
      at: at.toISOString(),
      day: studyDayOf(at),
      type: 'graded',
      card,
      grade: Math.floor(index / cards.length) % 2 === 0 ? first : last,
      durationMs: 4000,
    }
  }
}
