import { describe, expect, it } from 'vitest'
import { clockJumpOf, correctionFor } from '@/domain/progress/clock'
import { replay } from '@/domain/progress/replay'
import { undoOf } from '@/domain/progress/undos'
import { anEvent, tablesOf } from '../../support/progress-events'

const graded = (seq: number, at: string) => anEvent({ type: 'graded', seq, at })
const now = new Date('2026-11-03T12:00:00.000Z')

describe('clockJumpOf', () => {
  it.each([
    ['the first start', undefined, null],
    ['a moment later', '2026-11-03T11:59:00.000Z', null],
    ['an hour back, as a clock is put right', '2026-11-03T13:00:00.000Z', null],
    [
      'a day back, five minutes after the last event',
      '2026-11-04T11:55:00.000Z',
      { direction: 'back', days: 1 },
    ],
    ['ten years back', '2036-11-03T12:00:00.000Z', { direction: 'back', days: 3653 }],
    ['a summer later', '2026-08-01T12:00:00.000Z', null],
    ['ten years later', '2016-11-03T12:00:00.000Z', { direction: 'ahead', days: 3652 }],
    ['the year 1970 before', '1970-01-01T00:00:00.000Z', { direction: 'ahead', days: 20760 }],
  ])('judges %s', (_what, last, jump) => {
    expect(clockJumpOf(last, now)).toEqual(jump)
  })
})

describe('correctionFor', () => {
  it('moves what was written under a clock ten years ahead to the last day before now', () => {
    const log = [
      graded(1, '2026-11-01T12:00:00.000Z'),
      graded(2, '2036-11-02T12:00:00.000Z'),
      graded(3, '2036-11-02T12:05:00.000Z'),
    ]

    expect(correctionFor(log, now)).toEqual({ of: 'ada', fromSeq: 2, toSeq: 3, byDays: -3653 })
  })

  it('moves what was written under a clock in 1970 once it is right again', () => {
    const log = [
      graded(1, '2026-11-01T12:00:00.000Z'),
      graded(2, '1970-01-01T00:10:00.000Z'),
      graded(3, '1970-01-01T00:20:00.000Z'),
    ]

    expect(correctionFor(log, now)).toEqual({ of: 'ada', fromSeq: 2, toSeq: 3, byDays: 20760 })
  })

  it('blames nothing after a long absence, or without a jump', () => {
    expect(correctionFor([graded(1, '2016-11-01T12:00:00.000Z')], now)).toBeNull()
    expect(correctionFor([graded(1, '2026-11-01T12:00:00.000Z')], now)).toBeNull()
    expect(correctionFor([], now)).toBeNull()
  })
})

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
