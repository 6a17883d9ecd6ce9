import { corrected } from '@/domain/progress/clock'
import { eventIdOf, inReplayOrder } from '@/domain/progress/event-order'
import type { CardKey, EventOf } from '@/domain/progress/events'
import type { Progress } from '@/domain/progress/progress'
import { isInForce } from '@/domain/progress/undos'
import type { EventLogs } from './event-logs'

/**
 * Every answer that counts, oldest first, out of all the logs: to one card, or (null) to any. What was taken back is known
 * without reading it.
 */
export async function answersIn(
  logs: Pick<EventLogs, 'search'>,
  { undos, corrections }: Pick<Progress, 'undos' | 'corrections'>,
  card: CardKey | null,
): Promise<readonly EventOf<'graded'>[]> {
  const found = await logs.search(card === null ? '"type":"graded"' : `"card":${JSON.stringify(card)}`)
  const ordered = inReplayOrder(found.map((event) => corrected(event, corrections)))
  return ordered
    .filter((event) => event.type === 'graded')
    .filter((event) => (card === null || event.card === card) && isInForce(undos, eventIdOf(event)))
}
