import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { MOST_OWN_WORDS, ownWordsSchema, withOwnWord } from '@/domain/settings/own-words'
import { LONGEST_WORD } from '@/domain/text/words-to-look-up'

const many = Array.from({ length: MOST_OWN_WORDS }, (_, index) => `word${'x'.repeat(index % 9)}`)

describe('ownWordsSchema', () => {
  it.each([['Sovnarkom'], ["d'état"], ['d’état'], ['e\u0301lan'], ['x'.repeat(LONGEST_WORD)]])(
    'takes %s',
    (word) => {
      expect(v.is(ownWordsSchema, [word])).toBe(true)
    },
  )

  it.each([
    ['nothing', ['']],
    ['two words', ['two words']],
    ['a number', ['1921']],
    ['more than a word', ['x'.repeat(LONGEST_WORD + 1)]],
    ['more words than there may be', [...many, 'another']],
  ])('refuses %s', (_what, words) => {
    expect(v.is(ownWordsSchema, words)).toBe(false)
  })
})

describe('withOwnWord', () => {
  it('adds a word once, as the latest', () => {
    expect(withOwnWord(['Sovnarkom', 'Cheka'], 'Sovnarkom')).toEqual(['Cheka', 'Sovnarkom'])
  })

  it('lets the oldest go when there are too many', () => {
    const words = Array.from({ length: MOST_OWN_WORDS }, (_, index) => `word ${index}`)

    expect(withOwnWord(words, 'latest')).toEqual([...words.slice(1), 'latest'])
  })
})
