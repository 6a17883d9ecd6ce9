import { describe, expect, it } from 'vitest'
import { replay } from '@/domain/progress/replay'
import { undoOf } from '@/domain/progress/undos'
import { anEvent, tablesOf } from '../../support/progress-events'

const graded = (seq: number, at: string) => anEvent({ type: 'graded', seq, at })

describe('clockCorrected', () => {
  const ahead = [graded(1, '2026-11-01T12:00:00.000Z'), graded(2, '2036-11-02T12:00:00.000Z')]
  const right = [graded(1, '2026-11-01T12:00:00.000Z'), graded(2, '2026-11-02T12:00:00.000Z')]
  const later = graded(4, '2026-11-05T12:00:00.000Z')
  const correction = anEvent({
    type: 'clockCorrected',
    seq: 3,
    at: '2026-11-03T12:00:00.000Z',
    of: 'ada',
    fromSeq: 2,
    toSeq: 2,
    byDays: -3653,
  })

  it('makes progress what a right clock would have made it, so that nothing stays frozen', () => {
    expect(tablesOf(replay([...ahead, correction, later]))).toEqual(tablesOf(replay([...right, later])))
    expect(replay([...ahead, correction, later]).devices.get(later.device)?.at).toBe(later.at)
  })

  it('can be undone like anything else', () => {
    const undo = anEvent({ ...undoOf(correction), seq: 4 })

    expect(tablesOf(replay([...ahead, correction, undo]))).toEqual(tablesOf(replay(ahead)))
  })
})
