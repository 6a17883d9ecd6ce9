import { describe, expect, it } from 'vitest'
import { summaryOf } from '@/domain/practice/attempt-summary'
import { finish, reviewed, typed } from '@/domain/practice/draft-control'
import { anAttempt, MINUTE, readingAt } from './an-attempt'

describe('summaryOf', () => {
  it('has everything a list shows and neither text', () => {
    const planned = typed(anAttempt(), 'plan', 'for, against', readingAt(1000))
    const written = typed(planned, 'answer', 'Survival came first.', readingAt(2000))
    const marked = reviewed(finish(written, readingAt(3000)), { ticked: ['thesis'], missed: ['rapallo'] })

    expect(summaryOf(marked)).toEqual({
      id: 'device-0001',
      pack: 'soviet-foreign-policy-1921-1933',
      prompt: 'a1-survival',
      question: 'How far was survival the aim?',
      level: 'a-level',
      way: 'full-essay',
      startedAt: '2026-05-04T13:00:00.000Z',
      studyDay: '2026-05-04',
      state: 'finished',
      finishedAt: '2026-05-04T13:00:03.000Z',
      elapsedMs: 3000,
      totalMs: 45 * MINUTE,
      overtimeMs: 0,
      planWords: 2,
      words: 3,
      coverage: 0.5,
    })
  })

  it('has no coverage before a review', () => {
    expect(summaryOf(anAttempt()).coverage).toBeNull()
  })

  it('has the words that the student counted in an answer by hand', () => {
    const ended = finish(anAttempt({ way: 'handwritten' }), readingAt(3000))

    expect(summaryOf(ended).words).toBe(0)
    expect(summaryOf(reviewed(ended, { ticked: [], missed: [], handwrittenWords: 480 })).words).toBe(480)
  })
})
