import type { DrillEnd, DrillFigures } from '@/domain/drill/drill'

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
