import { describe, expect, it } from 'vitest'
import { hasPhrase, phraseReader } from '@/domain/marking/phrases'
import { stemsOf } from '@/domain/text/stems'
import { WORDS_ALIKE } from '@/domain/marking/words-alike'
import { bundledPack } from '../../resources/content-pack'

const read = phraseReader(bundledPack())
const isWord = (stem: string) => WORDS_ALIKE.has(stem)
const has = (sentence: string, phrase: string) => hasPhrase(stemsOf(sentence), read(phrase), isWord)

describe('hasPhrase', () => {
  it.each([
    ['a breatthing space', 'breathing space'],
    ['the revoluttion failed', 'revolution'],
    ['a recoggnition in law', 'recognition'],
    ['the Guomindang won', 'Kuomintang'],
  ])('finds in “%s” the phrase “%s”', (sentence, phrase) => {
    expect(has(sentence, phrase)).toBe(true)
  })

  it.each([
    ['a resolution of the congress', 'revolution'],
    ['a defect of the plan', 'defeat'],
    ['a contract with Krupp', 'contrast'],
    ['a pleasant day', 'peasant'],
    ['to protest at it', 'protect'],
    ['they attach a note', 'attack'],
    ['in 1925', '1926'],
  ])('does not take “%s” for “%s”', (sentence, phrase) => {
    expect(has(sentence, phrase)).toBe(false)
    expect(has(phrase, phrase)).toBe(true)
  })
})
