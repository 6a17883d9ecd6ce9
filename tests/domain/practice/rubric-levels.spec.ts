import { describe, expect, it } from 'vitest'
import { levelTitle, rubricFor } from '@/domain/practice/rubric-levels'
import { bundledPack } from '../../resources/content-pack'

const { rubrics } = bundledPack()

describe('rubricFor', () => {
  it('is the one that was chosen, else the first that suits the level', () => {
    expect(rubricFor(rubrics, 'aqa-a-level', 'university')?.id).toBe('aqa-a-level')
    expect(rubricFor(rubrics, undefined, 'university')?.id).toBe('university-history')
    expect(rubricFor(rubrics, undefined, 'a-level')?.id).toBe('aqa-a-level')
    expect(rubricFor(rubrics, 'gone', 'university')?.id).toBe('university-history')
  })

  it('is none where there is none', () => {
    expect(rubricFor([], 'aqa-a-level', 'a-level')).toBeNull()
    expect(rubricFor(rubrics, undefined, null)).toBeNull()
  })
})

describe('levelTitle', () => {
  it('is what the rubric calls it, else its id', () => {
    const [rubric = null] = rubrics

    expect(levelTitle(rubric, 'strong')).toBe('Strong')
    expect(levelTitle(rubric, 'first-class')).toBe('first-class')
    expect(levelTitle(null, 'strong')).toBe('strong')
  })
})
