import type { DrillEnd, DrillFigures } from '@/domain/drill/drill'
import type { QueueCounts } from '@/domain/scheduling/queue'

const MINUTE_MS = 60_000

/** What is left of a drill: up to its own end where it has one, and never more than the `total` that is due. */
export function leftWords(
  { kind, length }: Omit<DrillEnd, 'stride'>,
  figures: DrillFigures,
  total: number,
): string {
  if (kind === 'minutes' && total > 0) {
    return `${Math.max(0, Math.ceil(length - figures.spentMs / MINUTE_MS))} min left`
  }
  const cards = kind === 'cards' ? Math.min(total, Math.max(0, length - figures.cards)) : total
  return `${cards} left`
}

/**
 * What a drill to the end of the day still has of each sort; empty where it is all of one. A new card that goes on to be learnt is
 * still left, so that only this says how far the student has come.
 */
export function leftBySort(
  kind: DrillEnd['kind'],
  { learning, reviews, fresh }: Omit<QueueCounts, 'total'>,
): string {
  if (kind !== 'all') return ''
  const sorts = [
    [learning, 'learning'],
    [reviews, 'to review'],
    [fresh, 'new'],
  ] as const
  const some = sorts.flatMap(([count, sort]) => (count > 0 ? [`${count} ${sort}`] : []))
  return some.length < 2 ? '' : some.join(', ')
}
