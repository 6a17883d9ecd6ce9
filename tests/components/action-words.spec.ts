import { describe, expect, it } from 'vitest'
import type { Action } from '@/domain/progress/history'
import { markedSentence, redoneSentence, undoneSentence, unwrittenSentence } from '@/components/action-words'
import { cardKey, type CardMark } from '@/domain/progress/events'
import { anEvent } from '../support/progress-events'

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
    [
      'cardsMarked',
      { mark: 'buried', isOn: true, cards: cards('a') },
      'Taken back: 1 card buried until tomorrow.',
    ],
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

const keys = (...ids: string[]) => ids.map((id) => cardKey('pack', id))

describe('markedSentence', () => {
  it.each<[CardMark, boolean, string[], string]>([
    ['suspended', true, ['a', 'b'], '2 cards suspended. Undo takes it back.'],
    ['buried', true, ['a'], '1 card buried until tomorrow. Undo takes it back.'],
    ['flagged', false, ['a'], '1 card unflagged. Undo takes it back.'],
  ])('says what was done and how it is taken back (%s, %s, %j)', (mark, isOn, ids, sentence) => {
    expect(markedSentence(mark, isOn, keys(...ids))).toBe(sentence)
  })
})

describe('unwrittenSentence', () => {
  it.each([
    [['own-1'], '1 card deleted. Undo brings it back.'],
    [['own-1', 'own-2'], '2 cards deleted. Undo brings them back.'],
    [['a'], '1 card put back in the pack’s words. Undo takes it back.'],
  ])('tells a card of one’s own from one of the pack (%j)', (ids, sentence) => {
    expect(unwrittenSentence(keys(...ids))).toBe(sentence)
  })
})
