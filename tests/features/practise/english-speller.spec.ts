import { describe, expect, it } from 'vitest'
import { aSpeller } from './a-speller'

const speller = aSpeller()
const doubtful = (...words: string[]) => speller({ kind: 'doubtful', words })
const suggestions = (word: string) => speller({ kind: 'suggestions', word })

describe('spellerOf', () => {
  it('knows British words, contractions with either apostrophe, and accents', () => {
    const right = ['organisation', 'labour', 'rapprochement', 'détente', 'don’t', "don't", 'Moscow', 'The']

    expect(doubtful(...right)).toEqual([])
  })

  it('doubts what it does not know, in the order it was asked', () => {
    expect(doubtful('recieve', 'treaty', 'goverment', 'labor', 'moscow')).toEqual([
      'recieve',
      'goverment',
      'labor',
      'moscow',
    ])
  })

  it.each([
    ['recieve', 'receive'],
    ['goverment', 'government'],
    ['Goverment', 'Government'],
    ['moscow', 'Moscow'],
    ['organize', 'organise'],
  ])('for %s offers %s', (word, wanted) => {
    expect(suggestions(word)).toContain(wanted)
  })

  it('offers five words at most', () => {
    expect(suggestions('teh')).toHaveLength(5)
  })
})
