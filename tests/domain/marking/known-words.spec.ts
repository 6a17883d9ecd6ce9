import { describe, expect, it } from 'vitest'
import { knowing, packWords } from '@/domain/marking/known-words'
import { bundledPack } from '../../resources/content-pack'

const pack = bundledPack()
const ofPack = packWords(pack)
const isKnown = knowing(ofPack)

describe('packWords', () => {
  it.each([
    'Chicherin',
    'Kuomintang',
    'Guomindang',
    'Narkomindel',
    'Litovsk',
    'Kai',
    'shek',
    'Trotskii',
    'Joffe',
  ])('has %s, a name in some spelling', (word) => {
    expect(ofPack.has(word)).toBe(true)
  })

  it('has the essay’s words, except those that a note says are slips', () => {
    expect(ofPack.has('advisor')).toBe(true)
    expect(ofPack.has('realized')).toBe(false)
    expect(packWords({ ...pack, notes: [] }).has('realized')).toBe(true)
  })
})

describe('knowing', () => {
  it.each([
    ['a word as it is listed', 'Chicherin', true],
    ['a word in small letters with a capital', 'Advisor', true],
    ['no name in small letters', 'chicherin', false],
    ['nothing that is not listed', 'goverment', false],
  ])('knows %s', (_what, word, expected) => {
    expect(isKnown(word)).toBe(expected)
  })

  it('knows the words of any list, whatever the apostrophe and however accents are written', () => {
    const known = knowing(new Set(["o'er"]), new Set(['élan']))

    expect(['o’er', "o'er", 'e\u0301lan'].filter((word) => !known(word))).toEqual([])
  })
})
