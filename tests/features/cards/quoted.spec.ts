import { describe, expect, it } from 'vitest'
import { quoted } from '@/features/cards/quoted'

describe('quoted', () => {
  it.each([
    ['a revolutionary policy', '‘a revolutionary policy’'],
    ['the essay’s author', '‘the essay’s author’'],
    ['the ‘appearances to the contrary’ of 1921', '‘the “appearances to the contrary” of 1921’'],
    ['Lenin’s ‘peaceful’ and Stalin’s ‘socialism’', '‘Lenin’s “peaceful” and Stalin’s “socialism”’'],
    ['called ‘Lenin’s appeal’ then', '‘called “Lenin’s appeal” then’'],
  ])('sets %s', (words, set) => {
    expect(quoted(words)).toBe(set)
  })
})
