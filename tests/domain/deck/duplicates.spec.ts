import { describe, expect, it } from 'vitest'
import { deckOf } from '@/domain/deck/deck'
import { duplicatesOf } from '@/domain/deck/duplicates'
import { cardKey } from '@/domain/progress/events'
import { aBasic, aReversed, writingsOf } from './a-card'

const key = (id: string) => cardKey('pack', id)
const deck = deckOf({
  pack: {
    id: 'pack',
    cards: [aBasic('one', 'When was the Treaty of Rapallo signed?'), aReversed('two')],
    apart: [],
  },
  writings: writingsOf({}),
})

describe('duplicatesOf', () => {
  it.each(['when was the treaty of rapallo signed', '  When was the  ‘Treaty of Rapallo’ signed?! '])(
    'finds a card that asks the same as “%s”',
    (front) => {
      expect(duplicatesOf(deck, aBasic('own', front))).toEqual([key('one')])
    },
  )

  it('finds one that asks the same the other way round', () => {
    expect(duplicatesOf(deck, aBasic('own', 'What is two, the other way round?'))).toEqual([key('two')])
  })

  it('does not find the card that is being edited, nor a mere likeness', () => {
    const front = 'When was the Treaty of Rapallo signed?'

    expect(duplicatesOf(deck, aBasic('one', front), key('one'))).toEqual([])
    expect(duplicatesOf(deck, aBasic('own', 'When was the Treaty of Berlin signed?'))).toEqual([])
  })
})
