import { OWN_PREFIX } from '@/domain/pack/own-prefix'
import { cardKey, type CardKey } from './events'

/** The key of a card the student makes in a pack; `name` is random letters and digits. */
export const ownCardKey = (pack: string, name: string): CardKey => cardKey(pack, `${OWN_PREFIX}${name}`)

/** Whether a card, or the card a face belongs to, is one that the student made. */
export const isOwnCard = (card: CardKey): boolean => cardIdIn(card).startsWith(OWN_PREFIX)

/** The id of a card within its pack. */
export const cardIdIn = (card: CardKey): string => card.slice(card.indexOf('/') + 1)
