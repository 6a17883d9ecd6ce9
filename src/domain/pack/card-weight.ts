import type { Card } from './card'
import type { OutlinePoint, Weight } from './outline'
import { outlineWalk } from './outline-walk'

/** How much each card matters: its own weight, else that of its outline point. By card id. */
export function weightsOf(
  cards: readonly Card[],
  outline: readonly OutlinePoint[],
): ReadonlyMap<string, Weight> {
  const weightOf = new Map(outlineWalk(outline).map(({ point }) => [point.id, point.weight]))
  return new Map(cards.map((card) => [card.id, card.weight ?? weightOf.get(card.point) ?? 1]))
}
