import type { Verbs } from '@/bridge/contract'
import { cardIdIn, ownCardKey } from '@/domain/progress/own-card'
import type { Session } from '../session'
import { reply } from './reply'

/** What the student writes on cards: their words, cards of their own, notes. */
export function cardVerbs(
  session: () => Session,
): Pick<Verbs, 'writeCard' | 'unwriteCards' | 'noteCard' | 'keepCardDraft'> {
  return {
    writeCard: ({ pack, card, content }) => {
      const { progress, newCardName } = session()
      const key = card ?? ownCardKey(pack, newCardName())
      return progress.record({ type: 'cardWritten', card: key, content: { ...content, id: cardIdIn(key) } })
    },
    unwriteCards: ({ cards }) => session().progress.record({ type: 'cardsUnwritten', cards }),
    noteCard: ({ card, text }) => session().progress.record({ type: 'cardNoted', card, text }),
    keepCardDraft: async ({ card }) =>
      reply(await session().profile.cardDraft.update(() => ({ card })), () => null),
  }
}
