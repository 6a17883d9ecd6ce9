import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapInSentence } from '@/domain/text/gap-in-sentence'

const TEXT = 'They cut it short. Then the war, cut short, ended! Was it won?'
const gap = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from)
  return gapInSentence(TEXT, start, start + words.length)
}

describe('gapInSentence', () => {
  it.each([
    ['short', 0, 'They cut it {{short}}.'],
    ['short', 20, 'Then the war, cut {{short}}, ended!'],
    [' the war, ', 0, 'Then {{the war,}} cut short, ended!'],
    ['They', 0, '{{They}} cut it short.'],
    ['Was it won?', 0, 'Was it won?'],
    ['short. Then', 0, 'short. Then'],
  ])('makes a gap of %j after %i', (words, from, sentence) => {
    expect(gap(words, from)).toBe(sentence)
  })

  it('holds the words selected, whatever they are', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]

        expect(gapInSentence(TEXT, start, end)).toContain(TEXT.slice(start, end).trim())
      }),
    )
  })
})
