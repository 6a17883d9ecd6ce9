import { describe, expect, it } from 'vitest'
import { contrastOf, splitOf } from '@/domain/deck/card-help'
import { emptyDraft, readDraft } from '@/domain/deck/card-draft'
import { mostConfusableWith } from '@/domain/deck/confusable'
import { deckOf } from '@/domain/deck/deck'
import type { Card } from '@/domain/pack/schema'
import { cardKey } from '@/domain/progress/events'
import { aBasic, aReversed, writingsOf } from './a-card'

const key = (id: string) => cardKey('pack', id)

function deckWith(cards: Card[], apart: [string, string][] = []) {
  const deck = deckOf({ pack: { id: 'pack', cards, apart }, writings: writingsOf({}) })
  const face = (id: string) => {
    const found = deck.faces.get(key(id))
    if (found === undefined) throw new Error(`There is no face ${id}.`)
    return found
  }
  return { deck, face, nearestTo: (id: string) => mostConfusableWith(deck, face(id))?.key ?? null }
}

const RAPALLO = aBasic('rapallo', 'Which treaty with Germany opened relations in 1922?')
const BERLIN = aBasic('berlin', 'Which treaty with Germany promised neutrality in 1926?')
const CHINA = aBasic('china', 'Who advised the Kuomintang?')

describe('mostConfusableWith', () => {
  it('finds the card that shares most of the words', () => {
    expect(deckWith([CHINA, RAPALLO, BERLIN]).nearestTo('rapallo')).toBe(key('berlin'))
  })

  it('puts a card that gives it away before all others', () => {
    expect(deckWith([CHINA, RAPALLO, BERLIN], [['rapallo', 'china']]).nearestTo('rapallo')).toBe(key('china'))
  })

  it('names none for a single word in common, nor for words that many cards have, unless it gives the card away', () => {
    const riga = { ...aBasic('riga', 'Whose treaties came of Riga?'), back: 'Poland' }
    expect(deckWith([RAPALLO, riga]).nearestTo('rapallo')).toBeNull()
    expect(deckWith([RAPALLO, riga], [['rapallo', 'riga']]).nearestTo('rapallo')).toBe(key('riga'))

    const others = Array.from({ length: 12 }, (_, at) =>
      aBasic(`o-${at}`, `Which treaty with Germany was number ${at}?`),
    )
    const clause = aBasic('clause', 'Which treaty with Germany had a clause?')
    expect(deckWith([...others, clause]).nearestTo('clause')).toBeNull()
  })

  it('never names the other way round of the same card, nor one without a word in common', () => {
    expect(deckWith([aReversed('treaty'), { ...CHINA, back: 'Borodin' }]).nearestTo('treaty')).toBeNull()
  })
})

describe('contrastOf', () => {
  it('makes a card that can be saved as it is, whatever the questions', () => {
    const long = { ...BERLIN, id: 'long', front: `Say: ${'neutrality '.repeat(30)}?`, back: 'one:\ntwo' }
    const { face } = deckWith([RAPALLO, long])
    const fields = contrastOf(face('rapallo'), face('long'))

    const read = readDraft({ ...emptyDraft('thesis', 'p-1'), ...fields }, 'x')

    expect(read).toMatchObject({
      ok: true,
      card: { kind: 'contrast', sides: [{ name: RAPALLO.front, answer: 'That.' }, { answer: 'one: two' }] },
    })
  })

  it('leaves the other side to the student where none is like it', () => {
    expect(contrastOf(deckWith([CHINA]).face('china'), null).sides).toBe('Who advised the Kuomintang?: That.')
  })
})

describe('splitOf', () => {
  it('begins with the question and the answer of the very face', () => {
    const fields = splitOf(deckWith([aReversed('one')]).face('one--back'))

    expect(fields).toEqual({ kind: 'basic', front: 'What is one, the other way round?', back: 'This.' })
  })
})
