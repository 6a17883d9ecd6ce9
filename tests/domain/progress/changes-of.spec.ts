import { describe, expect, it } from 'vitest'
import { replay } from '@/domain/progress/replay'
import { undoOf } from '@/domain/progress/undos'
import { aDay } from '../../support/generators-progress'
import { anEvent } from '../../support/progress-events'

describe('changesOf', () => {
  it('tallies grades, new cards and time by study day, a card for at most a minute', () => {
    const { days } = replay([
      anEvent({ type: 'graded', seq: 1, grade: 'again', durationMs: 4000 }),
      anEvent({ type: 'graded', seq: 2, grade: 'good', durationMs: 3_600_000 }),
      anEvent({ type: 'graded', seq: 3, card: 'pack/b', at: '2026-11-04T03:59:00.000Z', durationMs: 1 }),
    ])

    expect(days.get(aDay('2026-11-03'))).toEqual({
      grades: { again: 1, hard: 0, good: 2, easy: 0 },
      newCards: 2,
      drillMs: 64_001,
      attempts: 0,
      writingMs: 0,
    })
    expect(days.size).toBe(1)
  })

  it('suspends and unsuspends a card without touching its memory', () => {
    const grade = anEvent({ type: 'graded', seq: 1 })
    const suspended = anEvent({ type: 'suspended', seq: 2 })
    const back = anEvent({ type: 'unsuspended', seq: 3 })
    const [before] = replay([grade]).cards.values()

    expect([...replay([grade, suspended]).cards.values()]).toEqual([{ ...before, isSuspended: true }])
    expect([...replay([grade, suspended, back]).cards.values()]).toEqual([before])
  })

  it('replaces the marks of an attempt when it is marked again', () => {
    const { attempts } = replay([
      anEvent({ type: 'attemptFinished', seq: 1 }),
      anEvent({ type: 'pointsMarked', seq: 2, ticked: ['thesis'], missed: ['rapallo'] }),
      anEvent({ type: 'pointsMarked', seq: 3, ticked: ['thesis', 'rapallo'], missed: [] }),
    ])

    expect([...attempts.values()].map(({ marks }) => marks?.missed)).toEqual([[]])
  })

  it('takes a finish back and leaves the marks for when it is finished again', () => {
    const finish = anEvent({ type: 'attemptFinished', seq: 1 })
    const marks = anEvent({ type: 'pointsMarked', seq: 2, missed: ['rapallo'] })
    const back = anEvent({ ...undoOf(finish), seq: 3 })

    const [record] = replay([finish, marks, back]).attempts.values()

    expect(record).toMatchObject({ finish: null, marks: { missed: ['rapallo'] } })
    expect(replay([finish, marks, back]).days.size).toBe(0)
  })
})
