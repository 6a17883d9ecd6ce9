import type { QueueCounts } from '@/domain/scheduling/queue'

/** How far a drill has come, from 0 to 1. A card that is being learnt counts as half done, so that new ones move it too. */
export function shareDone(now: QueueCounts, atStart: QueueCounts): number {
  const toDo = workIn(atStart)
  return toDo === 0 ? 1 : Math.min(1, Math.max(0, 1 - workIn(now) / toDo))
}

function workIn({ reviews, fresh, learning }: QueueCounts): number {
  return reviews + fresh + learning / 2
}
