import { describe, expect, it } from 'vitest'
import { foretoldWords } from '@/features/progress/foretold-words'

const total = { reviews: 100, recalled: 88, predicted: 90.4 }

describe('foretoldWords', () => {
  it('sets what was expected against what was recalled', () => {
    expect(foretoldWords(total, 12, false)).toBe(
      'Of 100 reviews in 12 weeks the model expected you to recall 90; you recalled 88.',
    )
  })

  it('warns of a model that has seen the answers', () => {
    expect(foretoldWords(total, 12, true)).toContain('looks better here than it will be')
  })
})
