import { describe, expect, it } from 'vitest'
import { deckOf } from '@/domain/deck/deck'
import { examCardsOf } from '@/domain/deck/exam-cards'
import { parsePack } from '@/domain/pack/parse-pack'
import { cardKey } from '@/domain/progress/events'
import { tinyPack } from '../pack/tiny-pack'
import { aBasic, aReversed, writingsOf } from './a-card'

const reading = parsePack(tinyPack())
const outline = reading.ok ? reading.pack.outline : []
const key = (id: string) => cardKey('pack', id)

describe('examCardsOf', () => {
  it('has each face with its weight, its own or its point’s, and the section at the top of the outline', () => {
    const cards = [
      { ...aReversed('one'), point: 'comintern-said' },
      { ...aBasic('two'), point: 'verdict', weight: 3 as const },
      { ...aBasic('three'), point: 'nowhere' },
    ]
    const deck = deckOf({ pack: { id: 'pack', cards, apart: [] }, writings: writingsOf({}) })

    expect(examCardsOf(deck, outline)).toEqual([
      { card: key('one'), weight: 2, section: 'thesis' },
      { card: key('one--back'), weight: 2, section: 'thesis' },
      { card: key('two'), weight: 3, section: 'verdict' },
      { card: key('three'), weight: 1, section: '' },
    ])
  })
})
