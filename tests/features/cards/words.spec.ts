import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { studyDaySchema } from '@/domain/progress/study-day'
import { comeBackSentence, waitWords } from '@/features/cards/come-back-words'
import { daySentence } from '@/features/cards/day-figures'
import { dueSentence } from '@/features/cards/due-words'

const day = (text: string) => v.parse(studyDaySchema, text)
const counts = (reviews: number, learning: number, fresh: number) => ({
  reviews,
  learning,
  fresh,
  total: reviews + learning + fresh,
})

describe('dueSentence', () => {
  it.each([
    [counts(0, 0, 0), 'Nothing is due now.'],
    [counts(1, 0, 0), '1 card to review.'],
    [counts(0, 1, 12), '1 card to learn again and 12 new cards to meet.'],
    [counts(12, 0, 10), '12 cards to review and 10 new cards to meet.'],
    [counts(12, 3, 1), '12 cards to review, 3 cards to learn again and 1 new card to meet.'],
  ])('says %o', (due, sentence) => {
    expect(dueSentence(due)).toBe(sentence)
  })
})

describe('comeBackSentence', () => {
  const today = day('2026-11-03')

  it.each([
    [null, 'No card will be due again as things stand.'],
    [{ kind: 'moment', at: '2026-11-03T18:05:00.000Z' }, 'Come back at 18:05.'],
    [{ kind: 'day', day: day('2026-11-04') }, 'Come back tomorrow.'],
    [{ kind: 'day', day: day('2026-11-10') }, 'Come back on Tuesday 10 November.'],
    [{ kind: 'day', day: day('2027-12-01') }, 'Come back on 1 December 2027.'],
  ] as const)('says %o', (comeBack, sentence) => {
    expect(comeBackSentence(comeBack, today)).toBe(sentence)
  })
})

describe('waitWords', () => {
  it.each([
    [240_000, 'Next card in 4 min'],
    [180_001, 'Next card in 4 min'],
    [60_000, 'Next card in less than a minute'],
    [-5, 'Next card in less than a minute'],
  ])('says for %d ms', (waitMs, words) => {
    expect(waitWords(waitMs)).toBe(words)
  })
})

describe('daySentence', () => {
  it('counts cards, answers and minutes', () => {
    expect(daySentence({ cards: 10, answers: 24, again: 3, minutes: 6.2 })).toBe(
      'Today: 10 cards, 24 answers, 3 of them Again, in 6 minutes.',
    )
  })

  it('leaves out Again where there was none', () => {
    expect(daySentence({ cards: 1, answers: 1, again: 0, minutes: 0.1 })).toBe(
      'Today: 1 card, 1 answer, in under a minute.',
    )
  })
})
