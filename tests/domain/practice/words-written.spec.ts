import { describe, expect, it } from 'vitest'
import { finish, reviewed, typed } from '@/domain/practice/draft-control'
import { wordsWritten } from '@/domain/practice/words-written'
import { anAttempt, readingAt } from './an-attempt'

describe('wordsWritten', () => {
  it('counts plan and answer apart', () => {
    const planned = typed(anAttempt(), 'plan', 'for, against', readingAt(1000))

    expect(wordsWritten(typed(planned, 'answer', 'Survival came first.', readingAt(2000)))).toEqual({
      plan: 2,
      answer: 3,
    })
  })

  it('has the words that the student counted in an answer by hand', () => {
    const ended = finish(anAttempt({ way: 'handwritten' }), readingAt(3000))

    expect(wordsWritten(ended).answer).toBe(0)
    expect(wordsWritten(reviewed(ended, { ticked: [], missed: [], handwrittenWords: 480 })).answer).toBe(480)
  })
})
