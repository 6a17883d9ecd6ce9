import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apartFrom, deckOf } from '@/domain/deck/deck'
import type { Card } from '@/domain/pack/schema'
import { cardKey } from '@/domain/progress/events'
import type { Writing } from '@/domain/progress/tables'
import { aBasic, aClozeOfEach, aReversed, writingsOf } from './a-card'

const key = (id: string) => cardKey('pack', id)
const packOf = (cards: Card[], apart: [string, string][] = []) => ({ id: 'pack', cards, apart })
const NOTHING = writingsOf({})

describe('deckOf', () => {
  it('has the faces in pack order, each under its own key', () => {
    const cards = [aBasic('one'), aReversed('two'), aClozeOfEach('three', 'The {{a}}, {{b}} and {{c}}.')]
    const deck = deckOf({ pack: packOf(cards), writings: NOTHING })

    expect(deck.keys).toEqual(['one', 'two', 'two--back', 'three', 'three--2', 'three--3'].map(key))
    expect(deck.faces.get(key('two--back'))).toMatchObject({ entry: key('two'), part: { kind: 'reverse' } })
    expect(deck.entries.get(key('three'))).toMatchObject({
      origin: 'pack',
      faces: ['three', 'three--2', 'three--3'].map(key),
    })
  })

  it('has an edited card in the place of the pack’s, and own cards after them all', () => {
    const writings = writingsOf({ 'own-x1': aReversed('own-x1'), one: aBasic('another-id', 'Edited?') })
    const deck = deckOf({ pack: packOf([aBasic('one'), aBasic('two')]), writings })

    expect(deck.keys).toEqual(['one', 'two', 'own-x1', 'own-x1--back'].map(key))
    expect(deck.entries.get(key('one'))).toMatchObject({
      origin: 'edited',
      card: { id: 'one', front: 'Edited?' },
    })
    expect(deck.entries.get(key('own-x1'))?.origin).toBe('own')
  })

  it('passes over a mere note, and what belongs to another pack', () => {
    const note: Writing = { content: null, writtenOn: null, note: 'Think of Joffe.' }
    const other: Writing = { content: aBasic('own-x'), writtenOn: null, note: '' }
    const writings = new Map([
      [key('one'), note],
      [key('gone'), note],
      [cardKey('other', 'own-x'), other],
    ])

    const deck = deckOf({ pack: packOf([aBasic('one')]), writings })

    expect(deck.keys).toEqual([key('one')])
    expect(deck.entries.get(key('one'))?.origin).toBe('pack')
  })

  it('keeps in step when an edit takes away a face that others were to be kept apart from', () => {
    const pack = packOf([aReversed('one'), aBasic('two')], [['one--back', 'two']])
    expect(apartFrom(deckOf({ pack, writings: NOTHING }), key('two'))).toEqual([key('one--back')])

    const deck = deckOf({ pack, writings: writingsOf({ one: aBasic('one') }) })

    expect(apartFrom(deck, key('two'))).toEqual([])
  })
})

describe('apartFrom', () => {
  it('names siblings and partners, both ways round and never the face itself', () => {
    const makers = [aBasic, aReversed, (id: string) => aClozeOfEach(id, 'The {{a}}, {{b}} and {{c}}.')]
    const kinds = fc.array(fc.nat(2), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(kinds, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), (made, picks) => {
        const cards = made.map((kind, index) => (makers[kind] ?? aBasic)(`c${String(index)}`))
        const ids = deckOf({ pack: packOf(cards), writings: NOTHING }).keys.map((one) => one.slice(5))
        const apart = picks.flatMap(([a, b]): [string, string][] => {
          const [one, other] = [ids[a % ids.length], ids[b % ids.length]]
          return one === undefined || other === undefined || one === other ? [] : [[one, other]]
        })
        const deck = deckOf({ pack: packOf(cards, apart), writings: NOTHING })

        for (const [face, { entry }] of deck.faces) {
          const near = apartFrom(deck, face)
          expect(near).not.toContain(face)
          for (const other of near) expect(apartFrom(deck, other)).toContain(face)
          const siblings = deck.keys.filter((one) => one !== face && deck.faces.get(one)?.entry === entry)
          expect(near).toEqual(expect.arrayContaining(siblings))
        }
      }),
    )
  })
})
