import { describe, expect, it } from 'vitest'
import { clozeAnswers } from '@/domain/pack/cloze'
import { gapWords } from '@/features/card-writing/gap-words'

const TEXT = 'The Treaty of Rapallo of 1922.'

describe('gapWords', () => {
  it('puts the selected words into braces, with the caret after them', () => {
    const gapped = gapWords(TEXT, 4, 21)

    expect(gapped).toEqual({ text: 'The {{Treaty of Rapallo}} of 1922.', caret: 25 })
    expect(clozeAnswers(gapped?.text ?? '')).toEqual(['Treaty of Rapallo'])
  })

  it('leaves spaces at the ends of the selection outside', () => {
    expect(gapWords(TEXT, 3, 22)?.text).toBe('The {{Treaty of Rapallo}} of 1922.')
  })

  it('takes the word the caret is in, with its apostrophe or hyphen', () => {
    expect(gapWords(TEXT, 27, 27)?.text).toBe('The Treaty of Rapallo of {{1922}}.')
    expect(gapWords('Trotsky’s view', 3, 3)?.text).toBe('{{Trotsky’s}} view')
    expect(gapWords('Chiang Kai-shek', 8, 8)?.text).toBe('Chiang {{Kai-shek}}')
  })

  it.each([
    ['nothing but spaces', 'a  b', 1, 3],
    ['no word at the caret', 'a  b', 2, 2],
    ['a gap', 'The {{Treaty}}', 4, 14],
    ['words of a gap', 'The {{Treaty}}', 6, 12],
    ['a word beside its braces', '{{1922}}', 2, 6],
  ])('makes no gap of %s', (_what, text, start, end) => {
    expect(gapWords(text, start, end)).toBeNull()
  })

  it('makes a second gap after the first', () => {
    expect(gapWords('{{Rapallo}} in 1922', 15, 19)?.text).toBe('{{Rapallo}} in {{1922}}')
  })
})
