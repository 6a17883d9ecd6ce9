import { describe, expect, it } from 'vitest'
import { replay } from '@/domain/progress/replay'
import { undoOf } from '@/domain/progress/undos'
import { finishedAttempts, pointRecords } from '@/domain/insight/attempts'
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

describe('pointRecords', () => {
  it('counts each attempt once, by its latest marks', () => {
    const records = pointRecords(
      replay([
        anEvent({ type: 'attemptFinished', seq: 1, attempt: 'one' }),
        anEvent({ type: 'pointsMarked', seq: 2, attempt: 'one', missed: ['rapallo'] }),
        anEvent({ type: 'pointsMarked', seq: 3, attempt: 'one', ticked: ['thesis'], missed: ['locarno'] }),
        anEvent({ type: 'pointsMarked', seq: 4, attempt: 'unfinished', missed: ['thesis'] }),
        anEvent({ type: 'attemptFinished', seq: 5, attempt: 'two', at: '2026-11-05T12:00:00.000Z' }),
        anEvent({
          type: 'pointsMarked',
          seq: 6,
          attempt: 'two',
          missed: ['locarno'],
          at: '2026-11-05T12:00:00.000Z',
        }),
      ]),
      'pack',
    )

    expect(Object.fromEntries(records)).toEqual({
      thesis: { ticked: 1, missed: 0, lastTicked: '2026-11-03', lastMissed: null },
      locarno: { ticked: 0, missed: 2, lastTicked: null, lastMissed: '2026-11-05' },
    })
  })
})
