import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import {
  deductGap,
  finish,
  nextPhase,
  reviewed,
  takeBreak,
  tick,
  typed,
} from '@/domain/practice/draft-control'
import { journalRecordSchema, nextRecord, SNAPSHOT_EVERY_MS, startJournal } from '@/domain/practice/journal'
import { anAttempt, readingAt } from './an-attempt'
import { draftSteps, someAttempt, statesOf } from './draft-steps'
import { journalOf } from './journal-of'

describe('startJournal', () => {
  it('begins with a whole copy, at the number it is given', () => {
    const attempt = anAttempt()

    expect(startJournal(attempt).record).toMatchObject({ kind: 'snapshot', seq: 0, attempt })
    expect(startJournal(attempt, 17).record.seq).toBe(17)
  })
})

describe('nextRecord', () => {
  const attempt = anAttempt()
  const { journal } = startJournal(attempt)

  it('says how a text changed, not the text', () => {
    const once = nextRecord(journal, typed(attempt, 'answer', 'The Treaty of Rapalo', readingAt(1000)))
    const twice =
      once &&
      nextRecord(
        once.journal,
        typed(once.journal.recorded, 'answer', 'The Treaty of Rapallo', readingAt(2000)),
      )

    expect(twice?.record).toMatchObject({
      kind: 'change',
      seq: 2,
      at: '2026-05-04T13:00:02.000Z',
      standing: { phase: 'plan', spentMs: { plan: 2000, write: 0, check: 0 }, clock: { isRunning: true } },
      edits: [{ field: 'answer', start: 19, removed: 0, inserted: 'l', result: { length: 21 } }],
    })
  })

  it('can be asked again when a line could not be written', () => {
    const lost = nextRecord(journal, typed(attempt, 'answer', 'one', readingAt(1000)))
    const again = nextRecord(journal, typed(attempt, 'answer', 'one two', readingAt(2000)))

    expect(lost?.record.seq).toBe(again?.record.seq)
    expect(again?.record).toMatchObject({ edits: [{ start: 0, inserted: 'one two' }] })
  })

  it('has nothing to say while nothing happens, but for the clock every five seconds', () => {
    expect(nextRecord(journal, attempt)).toBeNull()
    expect(nextRecord(journal, tick(attempt, readingAt(4999)))).toBeNull()
    expect(nextRecord(journal, tick(attempt, readingAt(5000)))?.record).toMatchObject({
      kind: 'change',
      edits: [],
    })
  })

  it.each([
    ['a phase', nextPhase(attempt, readingAt(1000))],
    ['a break', takeBreak(attempt, readingAt(1000))],
    ['a finish', finish(attempt, readingAt(1000))],
    ['a review', reviewed(attempt, { ticked: [], missed: ['thesis'] })],
    ['a minute', tick(attempt, readingAt(SNAPSHOT_EVERY_MS))],
  ])('writes a whole copy at %s', (_, next) => {
    expect(nextRecord(journal, next)?.record).toMatchObject({ kind: 'snapshot', attempt: next })
  })

  it('records that a gap was noticed, and settled', () => {
    const slept = tick(attempt, readingAt(3_600_000))
    const noticed = nextRecord(journal, slept)
    const settled = noticed && nextRecord(noticed.journal, deductGap(slept))

    expect(noticed?.record).toMatchObject({ standing: { gap: { ms: 3_600_000 } } })
    expect(settled?.record).toMatchObject({ standing: { gap: null } })
  })

  it('numbers lines without gaps, in a form its schema accepts, a whole copy never more than a minute back', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, (first, steps) => {
        const { lines, recorded } = journalOf(statesOf(first, steps))
        let copiedMs = 0
        lines.forEach((line, at) => {
          expect(line.seq).toBe(at)
          expect(v.is(journalRecordSchema, line)).toBe(true)
          const elapsedMs = elapsedMsOf(recorded[at] ?? first)
          if (line.kind === 'snapshot') copiedMs = elapsedMs
          expect(Math.abs(elapsedMs - copiedMs)).toBeLessThan(SNAPSHOT_EVERY_MS)
        })
      }),
    )
  })
})
