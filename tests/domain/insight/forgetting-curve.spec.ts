import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { forgettingCurve } from '@/domain/insight/forgetting-curve'
import { addDays, studyDaySchema } from '@/domain/progress/study-day'
import type { Grade } from '@/domain/scheduling/grade'
import { memoryModel } from '@/domain/scheduling/memory-model'

const FIRST = v.parse(studyDaySchema, '2026-03-27')
const answer = (day: number, grade: Grade) => ({
  grade,
  at: `${addDays(FIRST, day)}T10:00:00.000Z`,
  day: addDays(FIRST, day),
})

describe('forgettingCurve', () => {
  it('is empty without answers', () => {
    expect(forgettingCurve([], FIRST)).toEqual([])
  })

  it('falls day by day to the retention on the day that is due, and is whole again on a day with an answer', () => {
    const curve = forgettingCurve([answer(0, 'easy'), answer(8, 'good')], addDays(FIRST, 20))
    const recallOn = (day: number) => curve.find((point) => point.day === addDays(FIRST, day))?.recall ?? NaN

    expect(curve).toHaveLength(21)
    expect(recallOn(0)).toBe(1)
    expect(recallOn(3)).toBeLessThan(recallOn(2))
    expect(recallOn(7)).toBeGreaterThan(0.9)
    expect(recallOn(8)).toBe(1)
    expect(curve.filter(({ isAnswered }) => isAnswered).map(({ day }) => day)).toEqual([
      FIRST,
      addDays(FIRST, 8),
    ])
  })

  it('forgets more slowly after a pass than after a lapse', () => {
    const last = addDays(FIRST, 30)
    const end = (grade: Grade) =>
      forgettingCurve([answer(0, 'easy'), answer(8, grade)], last).at(-1)?.recall ?? NaN

    expect(end('good')).toBeGreaterThan(end('again'))
  })

  it('counts the last answer of a day, and stays within 400 points for each stretch', () => {
    const model = memoryModel(0.9)
    const curve = forgettingCurve([answer(0, 'again'), answer(0, 'good')], addDays(FIRST, 3000), model)

    expect(curve.length).toBeLessThanOrEqual(401)
    expect(curve.filter(({ isAnswered }) => isAnswered)).toHaveLength(1)
  })

  it('ends with the last answer when the end lies before it', () => {
    expect(forgettingCurve([answer(5, 'good')], FIRST)).toEqual([
      { day: addDays(FIRST, 5), recall: 1, isAnswered: true },
    ])
  })
})
