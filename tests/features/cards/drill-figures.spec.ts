import { describe, expect, it } from 'vitest'
import { cardKey } from '@/domain/progress/events'
import type { Grade } from '@/domain/scheduling/grade'
import { answerOf, titleOf } from '@/features/cards/card-words'
import { hardestOf } from '@/features/cards/hardest-of'
import { shareDone } from '@/features/cards/share-done'

const answer = (name: string, grade: Grade) => ({ card: cardKey('pack', name), grade })
const counts = (reviews: number, learning: number, fresh: number) => ({
  reviews,
  learning,
  fresh,
  total: reviews + learning + fresh,
})

describe('hardestOf', () => {
  it('names the cards answered Again most often, hardest first', () => {
    const answers = [
      answer('a', 'again'),
      answer('b', 'again'),
      answer('c', 'hard'),
      answer('b', 'again'),
      answer('d', 'again'),
    ]

    expect(hardestOf(answers, 2)).toEqual([cardKey('pack', 'b'), cardKey('pack', 'a')])
  })

  it('names none where nothing was hard', () => {
    expect(hardestOf([answer('a', 'good')], 3)).toEqual([])
  })
})

describe('shareDone', () => {
  it.each([
    [counts(0, 0, 10), 0],
    [counts(0, 10, 0), 0.5],
    [counts(0, 0, 0), 1],
    [counts(0, 0, 12), 0],
  ])('says how far %o has come from ten new cards', (now, share) => {
    expect(shareDone(now, counts(0, 0, 10))).toBe(share)
  })

  it('is done where there was nothing to do', () => {
    expect(shareDone(counts(0, 0, 0), counts(0, 0, 0))).toBe(1)
  })
})

describe('answerOf and titleOf', () => {
  const common = { id: 'a', point: 'thesis', paragraph: 'p-1' }

  it('read a basic card', () => {
    const card = { ...common, kind: 'basic' as const, front: 'Who?', back: 'The Comintern' }

    expect([titleOf(card), answerOf(card)]).toEqual(['Who?', 'The Comintern'])
  })

  it('read a cloze', () => {
    const card = { ...common, kind: 'cloze' as const, text: 'The {{Comintern::a body}} said {{it}}.' }

    expect([titleOf(card), answerOf(card)]).toEqual(['The ___ said ___.', 'Comintern; it'])
  })
})
