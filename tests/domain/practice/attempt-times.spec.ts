import { describe, expect, it } from 'vitest'
import { elapsedMsOf, leftMsOf, overtimeMsOf, phaseStandings } from '@/domain/practice/attempt-times'
import { nextPhase, tick } from '@/domain/practice/draft-control'
import { anAttempt, MINUTE, readingAt } from './an-attempt'

describe('phaseStandings', () => {
  const leftIn = (attempt: ReturnType<typeof anAttempt>) =>
    phaseStandings(attempt).map(({ leftMs }) => leftMs)

  it('shows each phase with its end on the overall clock', () => {
    expect(phaseStandings(anAttempt())).toEqual([
      {
        phase: 'plan',
        lengthMs: 7 * MINUTE,
        endsAtMs: 7 * MINUTE,
        spentMs: 0,
        leftMs: 7 * MINUTE,
        isCurrent: true,
      },
      {
        phase: 'write',
        lengthMs: 35 * MINUTE,
        endsAtMs: 42 * MINUTE,
        spentMs: 0,
        leftMs: 42 * MINUTE,
        isCurrent: false,
      },
      {
        phase: 'check',
        lengthMs: 3 * MINUTE,
        endsAtMs: 45 * MINUTE,
        spentMs: 0,
        leftMs: 45 * MINUTE,
        isCurrent: false,
      },
    ])
  })

  it('lets time that planning did not use flow into writing', () => {
    const writing = nextPhase(anAttempt(), readingAt(2 * MINUTE))

    expect(leftIn(writing)).toEqual([5 * MINUTE, 40 * MINUTE, 43 * MINUTE])
  })

  it('takes the time of a plan that runs over from writing, and never below nothing', () => {
    const spent = { ...anAttempt(), spentMs: { plan: 10 * MINUTE, write: 0, check: 0 } }

    expect(leftIn(spent)).toEqual([0, 32 * MINUTE, 35 * MINUTE])
  })

  it('has nothing left to show when untimed', () => {
    expect(leftIn(anAttempt({ allowance: { minutes: null, extraPercent: 0 } }))).toEqual([null, null, null])
  })
})

describe('leftMsOf', () => {
  it('goes below zero in overtime', () => {
    const over = { ...anAttempt(), spentMs: { plan: 7 * MINUTE, write: 38 * MINUTE, check: 2 * MINUTE } }

    expect([elapsedMsOf(over), leftMsOf(over), overtimeMsOf(over)]).toEqual([
      47 * MINUTE,
      -2 * MINUTE,
      2 * MINUTE,
    ])
  })

  it('is unknown when untimed', () => {
    const untimed = tick(anAttempt({ allowance: { minutes: null, extraPercent: 0 } }), readingAt(MINUTE))

    expect([leftMsOf(untimed), overtimeMsOf(untimed)]).toEqual([null, 0])
  })
})
