import { describe, expect, it } from 'vitest'
import { sprintQuestion } from '@/domain/insight/sprint-question'
import type { Prompt } from '@/domain/pack/schema'

const aPrompt = (id: string): Prompt => ({
  id,
  level: 'a-level',
  minutes: 45,
  question: `Question ${id}?`,
  asks: 'What it asks.',
  points: [],
  plan: { for: [], against: [], line: 'A line.' },
  evidence: [],
  slips: [],
  regions: [],
  themes: [],
  variants: [],
})
const PROMPTS = ['a', 'b', 'c'].map(aPrompt)

const tried = (prompt: string, day: number) => ({ prompt, at: `2026-11-0${day}T12:00:00.000Z` })

describe('sprintQuestion', () => {
  it.each([
    ['the first when none was tried', [], 'a'],
    ['the first that was never tried', [tried('a', 1), tried('c', 2)], 'b'],
    ['the one tried longest ago', [tried('b', 3), tried('c', 1), tried('a', 2)], 'c'],
    ['by the last time each was tried', [tried('a', 4), tried('b', 3), tried('c', 2), tried('a', 1)], 'c'],
    ['none of another pack', [tried('elsewhere', 1)], 'a'],
  ])('chooses %s', (_, finished, id) => {
    expect(sprintQuestion(PROMPTS, finished)?.id).toBe(id)
  })

  it('has nothing to choose from in a pack without questions', () => {
    expect(sprintQuestion([], [])).toBeNull()
  })
})
