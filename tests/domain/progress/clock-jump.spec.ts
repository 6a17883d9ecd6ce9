import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockJumpOf, correctionFor, type ClockJump } from '@/domain/progress/clock-jump'
import type { ProgressEvent } from '@/domain/progress/events'
import type { Progress } from '@/domain/progress/progress'
import { replay } from '@/domain/progress/replay'
import { fromSnapshot, toSnapshot } from '@/domain/progress/snapshot'
import { undoOf } from '@/domain/progress/undos'
import { arbitraryLog } from '../../support/generators-progress'
import { anEvent, bringIn } from '../../support/progress-events'

const DAY_MS = 86_400_000
const now = new Date('2026-11-03T12:00:00.000Z')
const ADA = anEvent({ type: 'graded' }).device

/** A card graded at each of these moments. */
const gradedAt = (...moments: string[]): ProgressEvent[] =>
  moments.map((at, index) => anEvent({ type: 'graded', seq: index + 1, at }))

const jumpAt = (progress: Progress, at: Date): ClockJump | null =>
  clockJumpOf(progress.devices.get(ADA)?.clock, at)
const asked = (log: readonly ProgressEvent[], at = now): ClockJump | null => jumpAt(replay(log), at)

/** The log with the answer to the question that is asked, as the app records it. */
function answered(
  log: readonly ProgressEvent[],
  answer: 'now-is-right' | 'gap-is-real',
  at = now,
): ProgressEvent[] {
  const jump = asked(log, at)
  if (jump === null) return [...log]
  const seq = Math.max(...log.filter(({ device }) => device === ADA).map((event) => event.seq)) + 1
  const stamp = { seq, at: at.toISOString() }
  return [
    ...log,
    answer === 'gap-is-real'
      ? anEvent({ type: 'clockConfirmed', ...stamp })
      : anEvent({ type: 'clockCorrected', ...correctionFor(ADA, jump), ...stamp }),
  ]
}

/** The moments at which the log says something was done, corrected. */
const momentsOf = (log: readonly ProgressEvent[]): string[] =>
  replay(log)
    .journal.filter(({ event }) => event.type === 'graded')
    .map(({ event }) => event.at)

/** Any log in which nothing names an event of ours that is yet to come, as the app sees to: an answer would be one. */
const arbitraryPast = arbitraryLog().map((log) =>
  log.filter((event) => {
    if (event.type === 'undone') return isPast(event, event.target.device, event.target.seq)
    return event.type !== 'clockCorrected' || isPast(event, event.of, event.toSeq)
  }),
)
const isPast = (event: ProgressEvent, of: string, seq: number): boolean =>
  of !== ADA || (event.device === ADA && seq < event.seq)

/** A history on one machine whose clock was wrong for one stretch of it, and is right at `now`. */
const arbitraryWrongStretch = fc
  .record({
    hoursApart: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 12 }),
    wrong: fc.tuple(fc.nat(11), fc.nat(11)),
    byHours: fc.oneof(
      fc.integer({ min: -500_000, max: -24 * 200 }),
      fc.integer({ min: 24 * 200, max: 90_000 }),
    ),
  })
  .map(({ hoursApart, wrong, byHours }) => {
    const total = hoursApart.reduce((sum, hours) => sum + hours, 0)
    let hours = -total
    const right = hoursApart.map((apart) => new Date(now.getTime() + (hours += apart) * 3_600_000 - 60_000))
    const [first, last] = [Math.min(...wrong), Math.max(...wrong)]
    const shown = right.map((at, index) =>
      index >= first && index <= last ? new Date(at.getTime() + byHours * 3_600_000) : at,
    )
    return {
      right: right.map((at) => at.toISOString()),
      log: gradedAt(...shown.map((at) => at.toISOString())),
    }
  })

describe('clockJumpOf', () => {
  it.each([
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
    if (jump === null) expect(asked(gradedAt(last))).toBeNull()
    else expect(asked(gradedAt(last))).toMatchObject(jump)
  })

  it('has nothing to judge at the first start', () => {
    expect(asked([])).toBeNull()
  })

  it('goes on asking when more is done before the answer', () => {
    const log = gradedAt('2036-11-02T12:00:00.000Z', '2026-11-02T12:00:00.000Z', '2026-11-03T11:00:00.000Z')

    expect(asked(log)).toMatchObject({ direction: 'back', fromSeq: 1, toSeq: 1 })
  })

  it('asks about a clock that went back and was put right', () => {
    const log = gradedAt('2026-11-01T12:00:00.000Z', '1970-01-01T00:10:00.000Z', '1970-01-01T00:20:00.000Z')

    expect(asked(log)).toMatchObject({ direction: 'ahead', fromSeq: 2, toSeq: 3 })
    expect(
      asked([...log, anEvent({ type: 'graded', seq: 4, at: '2026-11-03T11:00:00.000Z' })]),
    ).toMatchObject({
      direction: 'ahead',
      fromSeq: 2,
      toSeq: 3,
    })
  })

  it('blames a month that was missing, not what was done before it', () => {
    const log = gradedAt('2026-11-02T12:00:00.000Z', '2026-10-03T12:00:00.000Z')

    expect(asked(log)).toMatchObject({ direction: 'ahead', days: 31, fromSeq: 2, toSeq: 2 })
  })

  it('does not take a month of work for the end of a dip', () => {
    const month = Array.from({ length: 40 }, (_, day) =>
      new Date(now.getTime() - (40 - day) * DAY_MS).toISOString(),
    )
    const log = gradedAt('2026-10-25T12:00:00.000Z', ...month)

    expect(asked(log)).toMatchObject({ direction: 'back', fromSeq: 1, toSeq: 1 })
  })

  it('asks about nothing before a confirmation, and asks again once that is undone', () => {
    const log = answered(gradedAt('2016-11-01T12:00:00.000Z'), 'gap-is-real')
    const confirmed = log.at(-1)
    if (confirmed === undefined) throw new Error('nothing was recorded')
    expect(asked(log)).toBeNull()

    const undone = anEvent({ ...undoOf(confirmed), seq: 3, at: now.toISOString() })

    expect(asked([...log, undone])).toMatchObject({ direction: 'ahead', fromSeq: 1, toSeq: 1 })
    expect(jumpAt(bringIn([...log, undone]).progress, now)).toEqual(asked([...log, undone]))
  })

  it('asks the same of a fold that was brought forward from a snapshot', () => {
    fc.assert(
      fc.property(arbitraryLog(), fc.nat(40), (log, cut) => {
        const stored: unknown = JSON.parse(JSON.stringify(toSnapshot(replay(log.slice(0, cut)))))
        const restored = fromSnapshot(stored) ?? undefined
        const { progress } = bringIn(log.slice(cut), restored, log.slice(0, cut))

        expect(jumpAt(progress, now)).toEqual(asked(log))
      }),
    )
  })
})

describe('correctionFor', () => {
  it('moves what was written under a clock ten years ahead to the last day before now', () => {
    const log = gradedAt('2026-11-01T12:00:00.000Z', '2036-11-02T12:00:00.000Z', '2036-11-02T12:05:00.000Z')

    expect(momentsOf(answered(log, 'now-is-right'))).toEqual([
      '2026-11-01T12:00:00.000Z',
      '2026-11-02T12:00:00.000Z',
      '2026-11-02T12:05:00.000Z',
    ])
  })

  it('moves what was written under a clock in 1970 once it is right again', () => {
    const log = gradedAt('2026-11-01T12:00:00.000Z', '1970-01-01T00:10:00.000Z', '1970-01-01T00:20:00.000Z')

    expect(momentsOf(answered(log, 'now-is-right')).slice(1)).toEqual([
      '2026-11-03T00:10:00.000Z',
      '2026-11-03T00:20:00.000Z',
    ])
  })

  it('moves a profile begun in 1970, from its first event on', () => {
    const log = gradedAt('1970-01-01T00:10:00.000Z', '1970-01-02T00:10:00.000Z')

    expect(momentsOf(answered(log, 'now-is-right'))).toEqual([
      '2026-11-02T00:10:00.000Z',
      '2026-11-03T00:10:00.000Z',
    ])
  })

  it('does not move it before what was done earlier', () => {
    const log = gradedAt('2026-11-03T11:00:00.000Z', '1970-01-02T14:00:00.000Z')

    expect(momentsOf(answered(log, 'now-is-right'))).toEqual([
      '2026-11-03T11:00:00.000Z',
      '2026-11-03T14:00:00.000Z',
    ])
  })

  it('leaves alone what was done between the jump and the answer', () => {
    const log = gradedAt('2036-11-02T12:00:00.000Z', '2026-11-02T13:00:00.000Z', '2026-11-03T11:00:00.000Z')

    expect(momentsOf(answered(log, 'now-is-right'))).toEqual([
      '2026-11-02T12:00:00.000Z',
      '2026-11-02T13:00:00.000Z',
      '2026-11-03T11:00:00.000Z',
    ])
  })

  it('moves nothing twice when the clock is wrong again, in another way', () => {
    const first = answered(gradedAt('2036-11-02T12:00:00.000Z'), 'now-is-right')
    const again = [...first, anEvent({ type: 'graded', seq: 3, at: '1970-01-01T12:00:00.000Z' })]
    const later = new Date('2026-11-04T13:00:00.000Z')

    expect(momentsOf(answered(again, 'now-is-right', later))).toEqual([
      '2026-11-03T12:00:00.000Z',
      '2026-11-04T12:00:00.000Z',
    ])
  })

  it('brings any one stretch back to about when it was, and asks no more', () => {
    fc.assert(
      fc.property(arbitraryWrongStretch, ({ right, log }) => {
        const after = answered(log, 'now-is-right')

        expect(asked(after)).toBeNull()
        for (const [index, at] of momentsOf(after).entries()) {
          // A wrong clock does not say how long ago its last event was: at most the gap to the next, here under four days.
          const offMs = Math.abs(Date.parse(at) - Date.parse(right[index] ?? ''))
          expect(offMs).toBeLessThan(4 * DAY_MS + DAY_MS)
        }
      }),
    )
  })

  it('settles the jump that was asked about, in any log and at any time', () => {
    fc.assert(
      fc.property(
        arbitraryPast,
        fc.integer({ min: -4000, max: 4000 }),
        fc.constantFrom('now-is-right' as const, 'gap-is-real' as const),
        (log, days, answer) => {
          const at = new Date(now.getTime() + days * DAY_MS)
          const jump = asked(log, at)
          const after = answered(log, answer, at)
          const next = asked(after, at)

          if (answer === 'gap-is-real') expect(next).toBeNull()
          if (jump === null) expect(after).toEqual(log)
          else expect(next?.toSeq).not.toBe(jump.toSeq)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('comes to an end: a date that is right is asked about once for each jump at most', () => {
    fc.assert(
      fc.property(arbitraryPast, fc.integer({ min: -4000, max: 4000 }), (log, days) => {
        const at = new Date(now.getTime() + days * DAY_MS)
        let after: readonly ProgressEvent[] = log
        for (let turn = 0; turn < log.length; turn++) after = answered(after, 'now-is-right', at)

        expect(asked(after, at)).toBeNull()
      }),
    )
  })
})
