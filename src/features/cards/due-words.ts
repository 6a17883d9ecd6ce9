import type { QueueCounts } from '@/domain/scheduling/queue'

/** What waits now, as one plain sentence. */
export function dueSentence({ reviews, learning, fresh }: QueueCounts): string {
  const parts = [
    counted(reviews, 'card to review', 'cards to review'),
    counted(learning, 'card to learn again', 'cards to learn again'),
    counted(fresh, 'new card to meet', 'new cards to meet'),
  ].filter((part) => part !== null)
  if (parts.length === 0) return 'Nothing is due now.'
  const last = parts.pop() ?? ''
  return parts.length === 0 ? `${last}.` : `${parts.join(', ')} and ${last}.`
}

/** A count with its noun; null for none. */
export function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`
}
