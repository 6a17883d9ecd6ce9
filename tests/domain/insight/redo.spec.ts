import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { attemptToRedo } from '@/domain/insight/redo'
import { studyDaySchema } from '@/domain/progress/study-day'
import { aFinishedAttempt } from '../practice/finished-attempt'

const aDay = (day: number) => v.parse(studyDaySchema, `2026-11-${String(day).padStart(2, '0')}`)
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`
const essay = (prompt: string, day: number, redo: number) =>
  aFinishedAttempt({
    prompt,
    at: at(day),
    outcome: { day: aDay(day), ticked: [], missed: ['x'], redoOn: aDay(redo) },
  })
const sprint = (prompt: string, day: number) => aFinishedAttempt({ prompt, at: at(day), way: 'plan-sprint' })

describe('attemptToRedo', () => {
  it('waits for its day, and stays after it', () => {
    const attempts = [essay('rapallo', 3, 5)]
    expect([4, 5, 9].map((day) => attemptToRedo(attempts, aDay(day))?.prompt)).toEqual([
      undefined,
      'rapallo',
      'rapallo',
    ])
  })

  it('is done by a plan sprint of the question since, or another answer to it that was reviewed', () => {
    expect(attemptToRedo([sprint('rapallo', 6), essay('rapallo', 3, 5)], aDay(7))).toBeNull()
    expect(attemptToRedo([sprint('locarno', 6), essay('rapallo', 3, 5)], aDay(7))?.prompt).toBe('rapallo')
    expect(attemptToRedo([essay('rapallo', 3, 5), sprint('rapallo', 2)], aDay(7))?.prompt).toBe('rapallo')
    const unread = aFinishedAttempt({ prompt: 'rapallo', at: at(6) })
    expect(attemptToRedo([unread, essay('rapallo', 3, 5)], aDay(7))?.prompt).toBe('rapallo')
    const read = { ...unread, outcome: { day: aDay(6), ticked: ['x'], missed: [] } }
    expect(attemptToRedo([read, essay('rapallo', 3, 5)], aDay(7))).toBeNull()
  })

  it('takes the one whose day came first', () => {
    expect(attemptToRedo([essay('a', 4, 6), essay('b', 3, 5)], aDay(7))?.prompt).toBe('b')
  })

  it('is nothing where no day was chosen', () => {
    expect(attemptToRedo([aFinishedAttempt()], aDay(7))).toBeNull()
  })
})
