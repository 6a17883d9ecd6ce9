import { describe, expect, it } from 'vitest'
import { closestSentence } from '@/domain/text/closest-sentence'

const TEXT =
  'The Comintern was founded in 1919. Joffe signed a statement with Sun in Shanghai! Was the alliance sincere? Joffe left.'

describe('closestSentence', () => {
  it('finds the sentence that shares the most words, whatever their endings and accents', () => {
    expect(closestSentence(TEXT, 'Where did Joffe sign the statement of 1923?')).toBe(
      'Joffe signed a statement with Sun in Shanghai!',
    )
    expect(closestSentence(TEXT, 'Was it a sincerely meant álliance?')).toBe('Was the alliance sincere?')
  })

  it('ends no sentence at an initial or an abbreviation', () => {
    const text = 'It was left to E. H. Carr, c. 1950, to trace the treaty. Lenin wrote it.'

    expect(closestSentence(text, 'Which treaty did Carr trace?')).toBe(
      'It was left to E. H. Carr, c. 1950, to trace the treaty.',
    )
  })

  it('takes the first of those that share as much', () => {
    expect(closestSentence('Lenin then spoke. Lenin then wrote.', 'Then Lenin')).toBe('Lenin then spoke.')
  })

  it('finds none that shares nothing, one word, or only short ones', () => {
    expect(closestSentence(TEXT, 'the was in of a')).toBeNull()
    expect(closestSentence(TEXT, 'Joffe')).toBeNull()
    expect(closestSentence('', 'Lenin')).toBeNull()
  })
})
