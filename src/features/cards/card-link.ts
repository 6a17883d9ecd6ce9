import type { Card, Pack } from '@/domain/pack/schema'
import { cardKey, type CardKey } from '@/domain/progress/events'
import { titleOf } from './card-words'

/** A card in a list, and the way to the paragraph it comes from. */
export interface CardLink {
  readonly key: CardKey
  readonly title: string
  readonly paragraphNumber: number | null
  readonly source: ReturnType<typeof sourceOf>
}

/** The route to the paragraph a card comes from. */
export const sourceOf = (card: Card) => ({ path: '/read', query: { paragraph: card.paragraph } })

/** A paragraph's number as the essay shows it; null when the pack has no such paragraph. */
export function paragraphNumberOf(pack: Pack, card: Card): number | null {
  const index = pack.essay.paragraphs.findIndex(({ id }) => id === card.paragraph)
  return index === -1 ? null : index + 1
}

export function cardLink(pack: Pack, card: Card): CardLink {
  return {
    key: cardKey(pack.id, card.id),
    title: titleOf(card),
    paragraphNumber: paragraphNumberOf(pack, card),
    source: sourceOf(card),
  }
}
