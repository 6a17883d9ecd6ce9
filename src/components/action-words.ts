import type { CardKey, CardMark } from '@/domain/progress/events'
import { cardsOf, type Action } from '@/domain/progress/history'
import { isOwnCard } from '@/domain/progress/own-card'
import { counted } from '@/domain/text/counted'
import { GRADE_TITLES } from './grade-titles'

const MARKED: Readonly<Record<CardMark, readonly [on: string, off: string]>> = {
  suspended: ['suspended', 'brought back'],
  buried: ['buried until tomorrow', 'brought back'],
  flagged: ['flagged', 'unflagged'],
}

/** What an undo took back, in a sentence; empty where nothing was. */
export const undoneSentence = (action: Action | null): string =>
  action === null ? '' : `Taken back: ${actionWords(action)}.`

/** What a redo has done again, in a sentence; empty where nothing was. */
export const redoneSentence = (action: Action | null): string =>
  action === null ? '' : `Done again: ${actionWords(action)}.`

/** What has just been marked, in a sentence with the way back. */
export const markedSentence = (mark: CardMark, isOn: boolean, cards: readonly CardKey[]): string =>
  `${markedWords(mark, isOn, cards.length)}. Undo takes it back.`

/** What has just been unwritten, in a sentence with the way back. */
export function unwrittenSentence(cards: readonly CardKey[]): string {
  const wayBack = cards.length === 1 ? 'brings it back' : 'brings them back'
  return `${unwrittenWords(cards)}. Undo ${cards.every(isOwnCard) ? wayBack : 'takes it back'}.`
}

/** Something the student did, in a few words. It may be of another screen and about many cards. */
function actionWords(action: Action): string {
  const cards = cardsOf(action)
  switch (action.type) {
    case 'graded':
      return GRADE_TITLES[action.grade]
    case 'crammed':
      return `${GRADE_TITLES[action.grade]}, in a cram`
    case 'cardsMarked':
      return markedWords(action.mark, action.isOn, cards.length)
    case 'suspended':
      return markedWords('suspended', true, 1)
    case 'unsuspended':
      return markedWords('suspended', false, 1)
    case 'cardWritten':
      return isOwnCard(action.card) ? 'a card of your own, as you wrote it' : 'a card in your words'
    case 'cardsUnwritten':
      return unwrittenWords(cards)
    case 'cardNoted':
      return action.text === '' ? 'a note removed' : 'a note'
  }
}

const markedWords = (mark: CardMark, isOn: boolean, count: number): string =>
  `${counted(count, 'card')} ${MARKED[mark][isOn ? 0 : 1]}`

function unwrittenWords(cards: readonly CardKey[]): string {
  const own = cards.filter(isOwnCard).length
  const parts = [
    own > 0 ? `${counted(own, 'card')} deleted` : null,
    own < cards.length ? `${counted(cards.length - own, 'card')} put back in the pack’s words` : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
