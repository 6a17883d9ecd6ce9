import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { examSentence } from '@/domain/insight/exam-sentence'
import { nextStep, type Situation } from '@/domain/insight/next-step'
import { studyDaySchema } from '@/domain/progress/study-day'

const day = (text: string) => v.parse(studyDaySchema, text)

const aSituation = (situation: Partial<Situation> = {}): Situation => ({
  day: day('2026-11-22'),
  hasUnfinishedAttempt: false,
  cardsLeft: 0,
  lastAttemptDay: day('2026-11-21'),
  ...situation,
})

describe('nextStep', () => {
  it.each([
    ['continue-writing', { hasUnfinishedAttempt: true, cardsLeft: 12 }],
    ['drill', { cardsLeft: 1 }],
    ['practise', { lastAttemptDay: null }],
    ['practise', { lastAttemptDay: day('2026-11-19') }],
    ['read', { lastAttemptDay: day('2026-11-20') }],
    ['read', { lastAttemptDay: day('2026-11-25') }],
  ] as const)('suggests to %s when %o', (kind, situation) => {
    expect(nextStep(aSituation(situation)).kind).toBe(kind)
  })

  it('says how long ago a question was tried', () => {
    expect(nextStep(aSituation({ lastAttemptDay: day('2026-11-15') })).reason).toContain('7 days ago')
  })
})

describe('examSentence', () => {
  it.each([
    [{ kind: 'missing' }, 'No exam date is set.'],
    [{ kind: 'today' }, 'The exam is today.'],
    [{ kind: 'ahead', days: 1 }, 'The exam is tomorrow.'],
    [{ kind: 'ahead', days: 12 }, '12 days to the exam.'],
    [{ kind: 'past', days: 1 }, 'The exam was yesterday.'],
    [{ kind: 'past', days: 3 }, 'The exam was 3 days ago.'],
  ] as const)('says %o in plain words', (countdown, sentence) => {
    expect(examSentence(countdown)).toBe(sentence)
  })
})
