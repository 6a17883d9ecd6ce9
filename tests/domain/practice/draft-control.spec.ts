import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Attempt, attemptSchema, DRAFT_FIELDS } from '@/domain/practice/attempt'
import { elapsedMsOf, leftMsOf, overtimeMsOf, overtimeWordsOf } from '@/domain/practice/attempt-times'
import {
  backToPhase,
  continueAttempt,
  countGap,
  deductGap,
  finish,
  nextPhase,
  reopen,
  resume,
  reviewed,
  startAttempt,
  takeBreak,
  tick,
  typed,
} from '@/domain/practice/draft-control'
import { textsIn } from '@/domain/practice/spans'
import { anAttempt, MINUTE, readingAt, START_WALL } from './an-attempt'
import { draftSteps, someAttempt, statesOf } from './draft-steps'

/** Ticks once a minute, as a window behind others does. */
function afterMinutes(attempt: Attempt, from: number, to: number): Attempt {
  let current = attempt
  for (let minute = from + 1; minute <= to; minute += 1) current = tick(current, readingAt(minute * MINUTE))
  return current
}

describe('startAttempt', () => {
  it.each([
    ['full-essay', 45, 'plan'],
    ['full-essay', 2, 'write'],
    ['full-essay', null, 'plan'],
    ['plan-sprint', 6, 'plan'],
  ] as const)('begins a %s of %s minutes in the first phase that has time', (way, minutes, phase) => {
    expect(anAttempt({ way, allowance: { minutes, extraPercent: 0 } }).phase).toBe(phase)
  })

  it('keeps the question as it was and runs from now', () => {
    expect(anAttempt()).toMatchObject({
      prompt: 'a1-survival',
      question: 'How far was survival the aim?',
      level: 'a-level',
      startedAt: '2026-05-04T13:00:00.000Z',
      state: 'writing',
      phase: 'plan',
      clock: { isRunning: true },
    })
  })

  it('begins with a clock that shows an impossible time of day', () => {
    const { pack, way, allowance, studyDay, id } = anAttempt()
    const prompt = { id: 'a1', question: 'Why?', level: 'source' as const }

    const attempt = startAttempt(
      { id, pack, prompt, way, allowance, studyDay, needed: [] },
      { monotonicMs: 0, wallMs: 8.64e15 },
    )

    expect(v.is(attemptSchema, attempt)).toBe(true)
  })
})

describe('tick', () => {
  it('gives running time to the phase at hand', () => {
    const planned = nextPhase(afterMinutes(anAttempt(), 0, 5), readingAt(5 * MINUTE))

    const writing = afterMinutes(planned, 5, 12)

    expect(writing.spentMs).toEqual({ plan: 5 * MINUTE, write: 7 * MINUTE, check: 0 })
    expect(leftMsOf(writing)).toBe(33 * MINUTE)
  })

  it('notices a machine that slept, and counts none of it', () => {
    const slept = tick(afterMinutes(anAttempt(), 0, 2), readingAt(62 * MINUTE))

    expect(elapsedMsOf(slept)).toBe(2 * MINUTE)
    expect(slept.gap).toEqual({ ms: 60 * MINUTE, phase: 'plan', isCounted: false })
  })

  it('adds a second sleep to a first one that nobody has decided on', () => {
    const slept = tick(tick(anAttempt(), readingAt(10 * MINUTE)), readingAt(30 * MINUTE))

    expect(slept.gap?.ms).toBe(30 * MINUTE)
  })

  it('locks nothing when the time is up', () => {
    const over = afterMinutes(anAttempt(), 0, 50)
    const late = typed(over, 'answer', 'still writing', readingAt(50 * MINUTE))

    expect(late).toMatchObject({ state: 'writing', answer: 'still writing', clock: { isRunning: true } })
    expect(overtimeMsOf(late)).toBe(5 * MINUTE)
  })
})

describe('typed', () => {
  const inTime = typed(anAttempt(), 'answer', 'Survival came first.', readingAt(1000))
  const over = afterMinutes(inTime, 0, 46)

  it('knows when overtime began and how many words there were', () => {
    expect(over.overtime).toMatchObject({
      beganAt: new Date(START_WALL + 45 * MINUTE).toISOString(),
      words: 3,
    })
  })

  it('marks what is written in overtime, wherever it stands', () => {
    const once = typed(over, 'answer', 'Survival always came first.', readingAt(46 * MINUTE))
    const twice = typed(once, 'answer', 'Survival always came first. Then trade.', readingAt(46 * MINUTE))

    const later = tick(twice, readingAt(47 * MINUTE))

    expect(textsIn(later.answer, later.overtime?.spans.answer ?? [])).toEqual(['always ', ' Then trade.'])
    expect(overtimeWordsOf(later)).toBe(3)
  })

  it('marks nothing typed in the very last millisecond', () => {
    const last = typed(afterMinutes(anAttempt(), 0, 45), 'answer', 'done', readingAt(45 * MINUTE))

    expect(last.overtime).toBeNull()
  })

  it('has no overtime when untimed', () => {
    const untimed = anAttempt({ allowance: { minutes: null, extraPercent: 0 } })

    expect(afterMinutes(untimed, 0, 500).overtime).toBeNull()
  })
})

describe('backToPhase', () => {
  it('goes back at any time while the overall clock runs on', () => {
    const checking = nextPhase(nextPhase(anAttempt(), readingAt(1000)), readingAt(2000))

    const planning = tick(backToPhase(checking, 'plan', readingAt(3000)), readingAt(4000))

    expect(planning.phase).toBe('plan')
    expect(planning.spentMs).toEqual({ plan: 2000, write: 1000, check: 1000 })
  })

  it.each(['write', 'check'] as const)('does not skip from plan to %s', (phase) => {
    expect(backToPhase(anAttempt(), phase, readingAt(0)).phase).toBe('plan')
  })
})

describe('nextPhase', () => {
  it('stays in the last phase', () => {
    const sprint = anAttempt({ way: 'plan-sprint', allowance: { minutes: 6, extraPercent: 0 } })

    expect(nextPhase(sprint, readingAt(1000)).phase).toBe('plan')
  })
})

describe('takeBreak', () => {
  it('stops the clock until resumed', () => {
    const resting = takeBreak(anAttempt(), readingAt(1000))
    const back = resume(tick(resting, readingAt(2000)), readingAt(90 * MINUTE))

    expect(elapsedMsOf(tick(back, readingAt(90 * MINUTE + 500)))).toBe(1500)
    expect(back.gap).toBeNull()
  })
})

describe('continueAttempt', () => {
  const kept = typed(anAttempt(), 'answer', 'Survival', readingAt(30_000))
  const reopenedAt = { monotonicMs: 7, wallMs: START_WALL + 30_000 + 20 * MINUTE }
  const continued = continueAttempt(kept, reopenedAt)

  it('stands where the last record left it and offers the time away', () => {
    expect(elapsedMsOf(continued)).toBe(30_000)
    expect(continued.gap).toEqual({ ms: 20 * MINUTE, phase: 'plan', isCounted: false })
    expect(elapsedMsOf(tick(continued, { ...reopenedAt, monotonicMs: 1007 }))).toBe(31_000)
  })

  it('counts the time away only when told to, and takes it back', () => {
    const counted = countGap(countGap(continued))

    expect(elapsedMsOf(counted)).toBe(30_000 + 20 * MINUTE)
    expect(elapsedMsOf(deductGap(counted))).toBe(30_000)
    expect(deductGap(deductGap(counted)).gap).toBeNull()
    expect(elapsedMsOf(deductGap(continued))).toBe(30_000)
  })

  it('leaves a finished attempt as it is', () => {
    const finished = finish(kept, readingAt(40_000))

    expect(continueAttempt(finished, reopenedAt)).toBe(finished)
  })
})

describe('deductGap', () => {
  it('gives back to the phase that the gap fell in', () => {
    const counted = countGap(continueAttempt(anAttempt(), readingAt(10 * MINUTE)))
    const writing = nextPhase(counted, readingAt(11 * MINUTE))

    expect(writing.spentMs).toEqual({ plan: 11 * MINUTE, write: 0, check: 0 })
    expect(deductGap(writing).spentMs).toEqual({ plan: MINUTE, write: 0, check: 0 })
    expect(
      countGap(nextPhase(continueAttempt(anAttempt(), readingAt(10 * MINUTE)), readingAt(11 * MINUTE)))
        .spentMs,
    ).toEqual({ plan: 11 * MINUTE, write: 0, check: 0 })
  })

  it('takes overtime back that only the gap had brought about', () => {
    const away = continueAttempt(afterMinutes(anAttempt(), 0, 40), readingAt(50 * MINUTE))
    const counted = countGap(away)

    expect(overtimeMsOf(counted)).toBe(5 * MINUTE)
    expect(counted.overtime).not.toBeNull()
    expect(deductGap(counted).overtime).toBeNull()
  })
})

describe('finish', () => {
  const finished = finish(typed(anAttempt(), 'plan', 'For. Against.', readingAt(1000)), readingAt(2000))

  it('stops the clock and says when', () => {
    expect(finished).toMatchObject({
      state: 'finished',
      finishedAt: '2026-05-04T13:00:02.000Z',
      clock: { isRunning: false },
    })
    expect(elapsedMsOf(finished)).toBe(2000)
  })

  it('is not undone by a break’s end, a phase or a continuation', () => {
    const later = readingAt(9000)

    expect(resume(finished, later).clock.isRunning).toBe(false)
    expect(nextPhase(finished, later).phase).toBe('plan')
    expect(continueAttempt(finished, later)).toBe(finished)
  })

  it('is said once', () => {
    expect(finish(finished, readingAt(9000))).toBe(finished)
  })
})

describe('reopen', () => {
  it('takes a finish back with the clock as it stood and what was ticked', () => {
    const finished = finish(typed(anAttempt(), 'answer', 'First.', readingAt(1000)), readingAt(2000))
    const ticked = reviewed(finished, { ticked: ['thesis'], missed: [] })

    const again = tick(reopen(ticked, readingAt(60 * MINUTE)), readingAt(60 * MINUTE + 100))

    expect(again).toMatchObject({ state: 'writing', finishedAt: null, answer: 'First.', gap: null })
    expect(again.review).toEqual({ ticked: ['thesis'], missed: [] })
    expect(elapsedMsOf(again)).toBe(2100)
  })
})

describe('any sequence of steps', () => {
  it('keeps an attempt that its schema accepts', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, (attempt, steps) => {
        for (const state of statesOf(attempt, steps)) {
          expect(v.safeParse(attemptSchema, state).issues).toBeUndefined()
        }
      }),
    )
  })

  it('loses no text: each box holds what was last typed in it', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, (attempt, steps) => {
        const last = statesOf(attempt, steps).at(-1)

        for (const field of DRAFT_FIELDS) {
          expect(last?.[field]).toBe(steps.findLast((step) => step.field === field)?.text ?? '')
        }
      }),
    )
  })

  it('never takes the clock back, but for a gap that is deducted', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, (attempt, steps) => {
        const states = statesOf(attempt, steps)
        steps.forEach((step, at) => {
          const [before, after] = [states[at] ?? attempt, states[at + 1] ?? attempt]
          const givenBackMs = step.name === 'deductGap' && before.gap?.isCounted ? before.gap.ms : 0

          expect(elapsedMsOf(after)).toBeGreaterThanOrEqual(elapsedMsOf(before) - givenBackMs)
        })
      }),
    )
  })

  it('adds to one phase at a time, the one at hand, no more than has passed', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, (attempt, steps) => {
        const states = statesOf(attempt, steps)
        steps.forEach((step, at) => {
          const [before, after] = [states[at] ?? attempt, states[at + 1] ?? attempt]
          if (step.name === 'countGap' || step.name === 'deductGap') return

          const addedMs = elapsedMsOf(after) - elapsedMsOf(before)

          expect(addedMs).toBe(after.spentMs[before.phase] - before.spentMs[before.phase])
          expect(addedMs).toBeLessThanOrEqual(before.clock.isRunning ? readTo(after) - readTo(before) : 0)
        })
      }),
    )
  })

  it('counts the same whatever the clock on the wall says', () => {
    const withinOneOpening = draftSteps.map((steps) => steps.filter(({ name }) => name !== 'continueAttempt'))
    fc.assert(
      fc.property(
        someAttempt,
        withinOneOpening,
        fc.integer({ min: -1e12, max: 1e12 }),
        (attempt, steps, shift) => {
          const spent = (wallShiftMs: number) =>
            statesOf(attempt, steps, wallShiftMs).map(({ spentMs }) => spentMs)

          expect(spent(shift)).toEqual(spent(0))
        },
      ),
    )
  })

  it('is in overtime exactly when more time is used than allowed, with marks inside the texts', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, (attempt, steps) => {
        for (const state of statesOf(attempt, steps)) {
          expect(state.overtime !== null).toBe(overtimeMsOf(state) > 0)
          for (const field of DRAFT_FIELDS) {
            const end = state.overtime?.spans[field].at(-1)?.end ?? 0
            expect(end).toBeLessThanOrEqual(state[field].length)
          }
        }
      }),
    )
  })
})

function readTo({ clock }: Attempt): number {
  return clock.at.monotonicMs
}
