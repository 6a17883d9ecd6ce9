import { describe, expect, it } from 'vitest'
import type { Action } from '@/domain/progress/history'
import { redoneSentence, undoneSentence } from '@/features/cards/action-words'
import { anEvent } from '../../support/progress-events'

const cards = (...ids: string[]) => ids.map((id) => `pack/${id}`)

describe('undoneSentence', () => {
  it.each<[Parameters<typeof anEvent>[0]['type'], Record<string, unknown>, string]>([
    ['graded', { grade: 'hard' }, 'Taken back: Hard.'],
    ['crammed', { grade: 'again' }, 'Taken back: Again, in a cram.'],
    [
      'cardsMarked',
      { mark: 'suspended', isOn: true, cards: cards('a', 'b') },
      'Taken back: 2 cards suspended.',
    ],
    ['cardsMarked', { mark: 'buried', isOn: false, cards: cards('a') }, 'Taken back: 1 card brought back.'],
    ['cardsMarked', { mark: 'flagged', isOn: false, cards: cards('a') }, 'Taken back: 1 card unflagged.'],
    ['cardNoted', { text: '' }, 'Taken back: a note removed.'],
    ['cardWritten', { card: 'pack/own-1' }, 'Taken back: a card of your own, as you wrote it.'],
    [
      'cardsUnwritten',
      { cards: cards('own-1', 'b', 'c') },
      'Taken back: 1 card deleted, 2 cards put back in the pack’s words.',
    ],
  ])('names what was done (%s, %j)', (type, fields, sentence) => {
    expect(undoneSentence({ ...anEvent({ type }), ...fields } as Action)).toBe(sentence)
  })

  it('says nothing of nothing', () => {
    expect([undoneSentence(null), redoneSentence(null)]).toEqual(['', ''])
  })
})
