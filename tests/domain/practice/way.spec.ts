import { describe, expect, it } from 'vitest'
import { usualMinutes } from '@/domain/practice/way'

describe('usualMinutes', () => {
  it('gives an essay the minutes of its question', () => {
    expect(usualMinutes('full-essay', { minutes: 60 })).toBe(60)
  })

  it('gives a plan sprint six minutes whatever the question', () => {
    expect(usualMinutes('plan-sprint', { minutes: 60 })).toBe(6)
  })
})
