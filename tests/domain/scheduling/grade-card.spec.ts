import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '@/domain/progress/study-day'
import { UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'
import { gradeCard, intervalsFor, recallFigureOn, retrievabilityOn } from '@/domain/scheduling/grade-card'
import { memoryModel } from '@/domain/scheduling/memory-model'
import { GRADES, type Grade } from '@/domain/scheduling/grade'
import type { Interval } from '@/domain/scheduling/interval'
import { aDay, arbitraryReviews, noonAfter } from '../../support/generators-progress'

const START = aDay('2026-11-01')

const graded = (memory: CardMemory, grade: Grade, daysLater = 0): CardMemory =>
  gradeCard(memory, { grade, at: noonAfter(daysLater), day: addDays(START, daysLater) })

/** A card after a history of grades, and the days that have passed. */
const arbitraryMemory = arbitraryReviews().map((reviews) => {
  let memory = UNSEEN
  let days = 0
  for (const { grade, daysLater } of reviews) {
    days += daysLater
    memory = graded(memory, grade, days)
  }
  return { memory, days }
})

const minutesOf = ({ unit, count }: Interval): number => (unit === 'day' ? count * 1440 : count)

describe('gradeCard', () => {
  it.each([
    ['again', 'learning', 0, '2026-11-01T12:01:00.000Z'],
    ['hard', 'learning', 0, '2026-11-01T12:06:00.000Z'],
    ['good', 'learning', 1, '2026-11-01T12:10:00.000Z'],
  ] as const)('keeps a new card graded %s in the day', (grade, state, step, dueAt) => {
    expect(graded(UNSEEN, grade)).toMatchObject({ state, step, dueAt, dueDay: null, reps: 1 })
  })

  it('graduates a new card at Easy, and at Good on its last step', () => {
    expect(graded(UNSEEN, 'easy')).toMatchObject({ state: 'review', dueDay: '2026-11-09', dueAt: null })
    expect(graded(graded(UNSEEN, 'good'), 'good')).toMatchObject({
      state: 'review',
      dueDay: '2026-11-03',
      dueAt: null,
    })
  })

  it('keeps a lapsed card in the session and counts the lapse once', () => {
    const lapsed = graded(graded(UNSEEN, 'easy'), 'again', 8)

    expect(lapsed).toMatchObject({ state: 'relearning', lapses: 1, dueAt: '2026-11-09T12:10:00.000Z' })
    expect(graded(lapsed, 'again', 8)).toMatchObject({ state: 'relearning', lapses: 1 })
    expect(graded(lapsed, 'good', 8)).toMatchObject({ state: 'review', lapses: 1 })
  })

  it('agrees with the FSRS-6 figures for a card graded Good on the day it fell due', () => {
    const young = graded(graded(UNSEEN, 'good'), 'good')
    const known = graded(young, 'good', 2)

    expect(young.stability).toBeCloseTo(2.3065, 4)
    expect(known.stability).toBeCloseTo(10.971, 3)
    expect(known.dueDay).toBe('2026-11-14')
  })

  it('leaves it to the student whether a card is suspended, flagged or buried', () => {
    const marks = { isSuspended: true, isFlagged: true, buriedOn: START }

    expect(graded({ ...UNSEEN, ...marks }, 'good')).toMatchObject(marks)
  })

  it('asks for shorter intervals where more is to be retained', () => {
    const at = (retention: number) =>
      gradeCard(UNSEEN, { grade: 'easy', at: noonAfter(0), day: START }, memoryModel(retention)).dueDay ??
      START

    expect(at(0.95) < at(0.9) && at(0.9) < at(0.85)).toBe(true)
  })

  it('never gives a negative interval, nor anything but numbers, under any clock', () => {
    const wild = fc.array(
      fc.record({ grade: fc.constantFrom(...GRADES), day: fc.integer({ min: -21_000, max: 40_000 }) }),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(wild, (reviews) => {
        let memory = UNSEEN
        for (const { grade, day } of reviews) {
          const at = noonAfter(day)
          memory = graded(memory, grade, day)

          expect(
            memory.dueDay === null ? 1 : daysBetween(addDays(START, day), memory.dueDay),
          ).toBeGreaterThan(0)
          expect(memory.dueAt === null || memory.dueAt > at).toBe(true)
          expect(memory.stability).toBeGreaterThan(0)
          expect(memory.difficulty).toBeGreaterThanOrEqual(1)
          expect((memory.dueDay === null) !== (memory.dueAt === null)).toBe(true)
        }
      }),
    )
  })
})

describe('retrievabilityOn', () => {
  it('is nine in ten when as many days have passed as the card is stable, and certain on the day itself', () => {
    const known = { ...graded(UNSEEN, 'easy'), stability: 10 }

    expect(retrievabilityOn(known, START)).toBe(1)
    expect(retrievabilityOn(known, addDays(START, 10))).toBeCloseTo(0.9, 6)
    expect(retrievabilityOn(known, addDays(START, -3))).toBe(1)
  })

  it('is unknown of a card never graded', () => {
    expect(retrievabilityOn(UNSEEN, START)).toBeNull()
  })
})

describe('recallFigureOn', () => {
  const known = { ...graded(UNSEEN, 'easy'), stability: 10 }

  it.each([
    ['the day of the answer', START],
    ['a day before it, by a clock that went back', addDays(START, -3)],
  ])('says nothing on %s', (_when, day) => {
    expect(recallFigureOn(known, day)).toBeNull()
  })

  it('is the chance of recall from the next day on, for a card being learnt too', () => {
    const next = addDays(START, 1)
    const learning = graded(UNSEEN, 'again')

    expect(recallFigureOn(known, next)).toBe(retrievabilityOn(known, next))
    expect(recallFigureOn(learning, next)).toBe(retrievabilityOn(learning, next))
    expect(recallFigureOn(UNSEEN, next)).toBeNull()
  })
})

describe('intervalsFor', () => {
  it('is never shorter for a better grade', () => {
    fc.assert(
      fc.property(arbitraryMemory, fc.nat(3000), ({ memory, days }, later) => {
        const { again, hard, good, easy } = intervalsFor(memory, addDays(START, days + later))
        const minutes = [again, hard, good, easy].map(minutesOf)

        expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
        expect(Math.min(...minutes)).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('tells what grading then does', () => {
    fc.assert(
      fc.property(
        arbitraryMemory,
        fc.nat(100),
        fc.constantFrom(...GRADES),
        ({ memory, days }, later, grade) => {
          const day = addDays(START, days + later)
          const after = graded(memory, grade, days + later)
          const interval: Interval =
            after.dueDay === null
              ? {
                  unit: 'minute',
                  count: (Date.parse(after.dueAt ?? '') - Date.parse(noonAfter(days + later))) / 60_000,
                }
              : { unit: 'day', count: daysBetween(day, after.dueDay) }

          expect(intervalsFor(memory, day)[grade]).toEqual(interval)
        },
      ),
    )
  })

  it('starts a card never seen with its learning steps', () => {
    expect(intervalsFor(undefined, START)).toEqual({
      again: { unit: 'minute', count: 1 },
      hard: { unit: 'minute', count: 6 },
      good: { unit: 'minute', count: 10 },
      easy: { unit: 'day', count: 8 },
    })
  })
})
