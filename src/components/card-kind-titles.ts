import type { CardKind } from '@/domain/pack/card'

/** What each kind of card is called on screen. */
export const CARD_KIND_TITLES: Readonly<Record<CardKind, string>> = {
  basic: 'Basic',
  reversed: 'Both ways',
  cloze: 'Cloze',
  typed: 'Typed answer',
  argument: 'Argument',
  order: 'Order',
  contrast: 'Contrast',
}
