import type { CardKey, CardMark } from '@/domain/progress/events'
import { cardsOf, type Action } from '@/domain/progress/history'
import { isOwnCard } from '@/domain/progress/own-card'
import { counted } from '@/domain/text/counted'
import { GRADE_TITLES } from './grade-titles'

const MARKED: Readonly<Record<CardMark, readonly [on: string, off: string]>> = {
  suspended: ['suspended', 'brought back'],
  buried: ['buried', 'brought back'],
  flagged: ['flagged', 'unflagged'],
}

/** What an undo took back, in a sentence; empty where nothing was. */
export const undoneSentence = (action: Action | null): string =>
  action === null ? '' : `Taken back: ${actionWords(action)}.`

/** What a redo has done again, in a sentence; empty where nothing was. */
export const redoneSentence = (action: Action | null): string =>
  action === null ? '' : `Done again: ${actionWords(action)}.`

/** Something the student did, in a few words. It may be of another screen and about many cards. */
function actionWords(action: Action): string {
  const cards = cardsOf(action)
  switch (action.type) {
    case 'graded':
      return GRADE_TITLES[action.grade]
    case 'crammed':
      return `${GRADE_TITLES[action.grade]}, in a cram`
    case 'cardsMarked':
      return `${counted(cards.length, 'card')} ${MARKED[action.mark][action.isOn ? 0 : 1]}`
    case 'suspended':
      return `${counted(1, 'card')} ${MARKED.suspended[0]}`
    case 'unsuspended':
      return `${counted(1, 'card')} ${MARKED.suspended[1]}`
    case 'cardWritten':
      return isOwnCard(action.card) ? 'a card of your own, as you wrote it' : 'a card in your words'
    case 'cardsUnwritten':
      return unwrittenWords(cards)
    case 'cardNoted':
      return action.text === '' ? 'a note removed' : 'a note'
  }
}

function unwrittenWords(cards: readonly CardKey[]): string {
  const own = cards.filter(isOwnCard).length
  const parts = [
    own > 0 ? `${counted(own, 'card')} deleted` : null,
    own < cards.length ? `${counted(cards.length - own, 'card')} put back in the pack’s words` : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
