import { describe, expect, it } from 'vitest'
import { sentencesOf } from '@/domain/text/sentences'

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('sentencesOf', () => {
  it.each([
    ['World War I. Lenin saw his chance.', ['World War I.', 'Lenin saw his chance.']],
    ['It ended World War I. Then came peace.', ['It ended World War I.', 'Then came peace.']],
    ['That was Plan A. Then came the other.', ['That was Plan A.', 'Then came the other.']],
    ['That was Plan B. Lenin had another.', ['That was Plan B.', 'Lenin had another.']],
    ['So did Nicholas I. Russia lost.', ['So did Nicholas I.', 'Russia lost.']],
    ['He hated George V. The king hated him.', ['He hated George V.', 'The king hated him.']],
  ])('ends a sentence after a letter that is no initial: “%s”', (text, sentences) => {
    expect(cut(text)).toEqual(sentences)
  })

  it.each([
    'As E. H. Carr says, it was a bargain.',
    'I. Deutscher calls it a retreat.',
    'V. I. Lenin and A. A. Joffe disagreed (see A. J. P. Taylor).',
    'The letter to M. N. Roy came too late.',
    'It was signed c. 1924 by Dr. Sun and Mr. Joffe in Sept. 1923, p. 12.',
  ])('goes on after what is only short: “%s”', (text) => {
    expect(cut(text)).toEqual([text])
  })

  it('ends one at a new line, and leaves bullets and space out', () => {
    expect(cut('- Rapallo\n\n2) Genoa. It failed.  ')).toEqual(['Rapallo', 'Genoa.', 'It failed.'])
    expect(cut('')).toEqual([])
  })
})
