import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { studyDaySchema } from '@/domain/progress/study-day'
import { replay } from '@/domain/progress/replay'
import { undoOf } from '@/domain/progress/undos'
import { deletedAttempts, finishedAttempts } from '@/domain/insight/attempts'
import { anEvent } from '../../support/progress-events'

describe('finishedAttempts', () => {
  it('lists the latest first and leaves out those taken back', () => {
    const first = anEvent({ type: 'attemptFinished', seq: 1, attempt: 'one' })
    const second = anEvent({
      type: 'attemptFinished',
      seq: 2,
      attempt: 'two',
      at: '2026-11-04T12:00:00.000Z',
    })
    const third = anEvent({
      type: 'attemptFinished',
      seq: 3,
      attempt: 'three',
      at: '2026-11-05T12:00:00.000Z',
    })
    const back = anEvent({ ...undoOf(second), seq: 4, at: '2026-11-05T12:00:00.000Z' })

    expect(finishedAttempts(replay([first, second, third, back])).map(({ attempt }) => attempt)).toEqual([
      'three',
      'one',
    ])
  })
})

describe('deletedAttempts', () => {
  const on = (day: string) => v.parse(studyDaySchema, day)
  const finished = anEvent({ type: 'attemptFinished', seq: 1, attempt: 'one' })
  const deleted = anEvent({ type: 'attemptDeleted', seq: 2, attempt: 'one' })
  const unfinished = anEvent({ type: 'attemptDeleted', seq: 3, attempt: 'two' })

  it('lists what can be brought back, finished or not', () => {
    const list = deletedAttempts(replay([finished, deleted, unfinished]), deleted.day)

    expect(list.map(({ attempt, finish }) => [attempt, finish !== null])).toEqual([
      ['two', false],
      ['one', true],
    ])
  })

  it('leaves out what was brought back, and after thirty days what was not', () => {
    const back = anEvent({ ...undoOf(deleted), seq: 4 })

    expect(deletedAttempts(replay([finished, deleted, back]), deleted.day)).toEqual([])
    expect(deletedAttempts(replay([finished, deleted]), on('2027-11-03'))).toEqual([])
  })
})
