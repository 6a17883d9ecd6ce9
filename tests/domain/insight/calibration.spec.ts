import { describe, expect, it } from 'vitest'
import { comparedBins, foretoldIn, foretoldWeeks, surenessShares } from '@/domain/insight/calibration'
import { effortAfter, type Effort } from '@/domain/plan/effort'
import { addDays, type StudyDay } from '@/domain/progress/study-day'
import { emptyTables } from '@/domain/progress/tables'
import { UNSEEN } from '@/domain/scheduling/card-memory'
import type { Grade } from '@/domain/scheduling/grade'
import { DESIRED_RETENTION, memoryModel } from '@/domain/scheduling/memory-model'

const TODAY = '2026-11-22' as StudyDay
const MODEL = memoryModel(DESIRED_RETENTION)

/** A day with one review of a card that was 90 % likely to be recalled. */
function aReview(day: StudyDay, grade: Grade): [StudyDay, Effort] {
  const memory = {
    ...UNSEEN,
    state: 'review' as const,
    stability: 10,
    difficulty: 5,
    lastDay: addDays(day, -10),
  }
  return [day, effortAfter(undefined, memory, { grade, day, durationMs: 1000 }, MODEL)]
}

describe('surenessShares', () => {
  it('goes from no idea to certain, what was never said included', () => {
    const confidences = new Map([['certain' as const, { count: 10, recalled: 9 }]])

    expect(surenessShares({ ...emptyTables(), confidences })).toEqual([
      { confidence: 'none', count: 0, recalled: 0 },
      { confidence: 'unsure', count: 0, recalled: 0 },
      { confidence: 'fairly', count: 0, recalled: 0 },
      { confidence: 'certain', count: 10, recalled: 9 },
    ])
  })
})

describe('foretoldWeeks', () => {
  it('ends with the day that is asked for, and counts each day in one week', () => {
    const costs = new Map([
      aReview(addDays(TODAY, -14), 'good'),
      aReview(addDays(TODAY, -13), 'good'),
      aReview(addDays(TODAY, -7), 'again'),
      aReview(addDays(TODAY, -6), 'hard'),
      aReview(TODAY, 'again'),
    ])

    const [before, latest, ...more] = foretoldWeeks({ costs }, TODAY, 2)

    expect(more).toEqual([])
    expect(before).toMatchObject({ from: addDays(TODAY, -13), reviews: 2, recalled: 1 })
    expect(latest).toMatchObject({ from: addDays(TODAY, -6), reviews: 2, recalled: 1 })
    expect(latest?.predicted).toBeCloseTo(1.8)
  })

  it('has empty weeks where nothing was done', () => {
    expect(foretoldWeeks(emptyTables(), TODAY, 1)).toEqual([
      { from: addDays(TODAY, -6), reviews: 0, recalled: 0, predicted: 0 },
    ])
  })
})

describe('foretoldIn', () => {
  it('adds the stretches up', () => {
    const week = { reviews: 4, recalled: 3, predicted: 3.5 }

    expect(foretoldIn([week, week])).toEqual({ reviews: 8, recalled: 6, predicted: 7 })
    expect(foretoldIn([])).toEqual({ reviews: 0, recalled: 0, predicted: 0 })
  })
})

describe('comparedBins', () => {
  const bin = (predicted: number) => ({ predicted, recalled: 0.5, count: 4 })

  it('sets bins of the same stretch side by side, least first, and says where one model has none', () => {
    expect(comparedBins([bin(0.86), bin(0.97)], [bin(0.62), bin(0.89)])).toEqual([
      { fromPercent: 60, before: null, after: bin(0.62) },
      { fromPercent: 85, before: bin(0.86), after: bin(0.89) },
      { fromPercent: 95, before: bin(0.97), after: null },
    ])
  })

  it('puts certainty in the last stretch', () => {
    expect(comparedBins([bin(1)], [])).toEqual([{ fromPercent: 95, before: bin(1), after: null }])
  })
})
