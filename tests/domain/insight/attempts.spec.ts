import { describe, expect, it } from 'vitest'
import { replay } from '@/domain/progress/replay'
import { undoOf } from '@/domain/progress/undos'
import { finishedAttempts } from '@/domain/insight/attempts'
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
