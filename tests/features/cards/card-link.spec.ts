import { describe, expect, it } from 'vitest'
import { facesOf } from '@/domain/pack/card-faces'
import { sourceOf } from '@/features/cards/card-link'
import { bundledPack } from '../../resources/content-pack'

const pack = bundledPack()

function sentenceFor(id: string): string | null {
  const card = pack.cards.find((one) => one.id === id)
  if (card === undefined) throw new Error(`There is no card ${id}.`)
  return sourceOf(pack, facesOf(card)[0]).sentence
}

describe('sourceOf', () => {
  it('gives the sentence of the paragraph that the answer stands in', () => {
    expect(sentenceFor('berlin-prolonged')).toMatch(/^The treaty was prolonged on 24 June 1931/)
    expect(sentenceFor('trade-agreement-pledge')).toMatch(/each renounced hostile propaganda/)
  })

  it('leads to the very sentence, or to the paragraph where there is none', () => {
    const routeOf = (id: string) => {
      const card = pack.cards.find((one) => one.id === id)
      return card === undefined ? null : sourceOf(pack, facesOf(card)[0]).route
    }

    expect(routeOf('joffe-concession')).toEqual({
      path: '/read',
      query: { paragraph: 'p-7', sentence: sentenceFor('joffe-concession') },
    })
    expect(routeOf('thesis-ground')?.query).not.toHaveProperty('sentence')
  })

  it('gives none that has only words of the question', () => {
    expect(sentenceFor('thesis-ground')).toBeNull()
    expect(sentenceFor('lemon-channel')).toBeNull()
  })
})
