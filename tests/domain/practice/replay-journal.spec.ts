import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Attempt, attemptSchema } from '@/domain/practice/attempt'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import { nextPhase, tick, typed } from '@/domain/practice/draft-control'
import type { JournalRecord } from '@/domain/practice/journal'
import { startJournal } from '@/domain/practice/journal'
import { replayJournal } from '@/domain/practice/replay-journal'
import { anAttempt, readingAt } from './an-attempt'
import { draftSteps, someAttempt, statesOf } from './draft-steps'
import { journalOf } from './journal-of'

/** One text typed a word a second, then a phase, then a few words more. */
function writtenAttempt(): Attempt[] {
  const words = ['one', 'one two', 'one two three', 'one two three four']
  const states = [anAttempt()]
  const push = (next: (attempt: Attempt) => Attempt) => states.push(next(states.at(-1) ?? anAttempt()))
  words.forEach((text, at) => push((attempt) => typed(attempt, 'answer', text, readingAt((at + 1) * 1000))))
  push((attempt) => nextPhase(attempt, readingAt(5000)))
  push((attempt) => typed(attempt, 'answer', 'one two three four five', readingAt(6000)))
  return states
}

const without = (lines: readonly JournalRecord[], seq: number) => lines.filter((line) => line.seq !== seq)

describe('replayJournal', () => {
  const { lines, recorded } = journalOf(writtenAttempt())
  const last = recorded.at(-1)

  it('gives the attempt as its last line has it, whatever was done', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, (first, steps) => {
        const journal = journalOf(statesOf(first, steps))

        expect(replayJournal(journal.lines)).toEqual({
          attempt: journal.recorded.at(-1),
          nextSeq: journal.lines.length,
          damage: 'none',
        })
      }),
    )
  })

  it('gives the attempt as any earlier line has it when the rest is cut off', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, fc.nat(), (first, steps, cut) => {
        const journal = journalOf(statesOf(first, steps))
        const count = 1 + (cut % journal.lines.length)

        expect(replayJournal(journal.lines.slice(0, count)).attempt).toEqual(journal.recorded[count - 1])
      }),
    )
  })

  it('has nothing without a line', () => {
    expect(replayJournal([])).toEqual({ attempt: null, nextSeq: 0, damage: 'none' })
  })

  it('passes over a missing line, and a later whole copy puts everything right', () => {
    expect(replayJournal(without(lines, 2))).toEqual({ attempt: last, nextSeq: 7, damage: 'healed' })
  })

  it('keeps the text from before the damage when no whole copy follows, and the clock of the last line', () => {
    const { attempt, damage } = replayJournal(without(lines.slice(0, 5), 2))

    expect(attempt?.answer).toBe('one')
    expect(attempt && elapsedMsOf(attempt)).toBe(4000)
    expect(damage).toBe('words-lost')
  })

  it('goes on with one text when only the other is damaged', () => {
    const planned = typed(anAttempt(), 'plan', 'a plan', readingAt(1000))
    const answered = typed(planned, 'answer', 'an answer', readingAt(2000))
    const journal = journalOf([anAttempt(), planned, answered])

    const { attempt, damage } = replayJournal(without(journal.lines, 1))

    expect([attempt?.plan, attempt?.answer, damage]).toEqual(['', 'an answer', 'words-lost'])
  })

  it('makes no edit to a text of the right length that is another text', () => {
    const texts = ['Genoa', 'Paris', 'Paris.']
    const states = texts.reduce<Attempt[]>(
      (all, text, at) => [
        ...all,
        typed(all.at(-1) ?? anAttempt(), 'answer', text, readingAt((at + 1) * 1000)),
      ],
      [anAttempt()],
    )

    expect(replayJournal(without(journalOf(states).lines, 2)).attempt?.answer).toBe('Genoa')
  })

  it('makes an edit to another text when it gives the right one all the same', () => {
    const texts = ['Genoa', 'Paris', 'Rapallo.']
    const states = texts.reduce<Attempt[]>(
      (all, text, at) => [
        ...all,
        typed(all.at(-1) ?? anAttempt(), 'answer', text, readingAt((at + 1) * 1000)),
      ],
      [anAttempt()],
    )

    expect(replayJournal(without(journalOf(states).lines, 2)).attempt?.answer).toBe('Rapallo.')
  })

  it('keeps the marks of overtime inside a text that damage kept shorter', () => {
    const begun = anAttempt({ allowance: { minutes: 1, extraPercent: 0 } })
    const over = tick(begun, readingAt(61_000))
    const once = typed(over, 'answer', 'one two three', readingAt(62_000))
    const twice = typed(once, 'answer', 'one two three four', readingAt(63_000))
    const { lines: all } = journalOf([begun, over, once, twice])

    const { attempt } = replayJournal(without(all, 2))

    expect(attempt).toMatchObject({ answer: '', overtime: { spans: { answer: [] } } })
  })

  it('makes no edit that was itself changed on disk', () => {
    const changed = lines.map((line) =>
      line.seq === 4 && line.kind === 'change'
        ? { ...line, edits: line.edits.map((edit) => ({ ...edit, inserted: ' FOUR' })) }
        : line,
    )

    expect(replayJournal(changed.slice(0, 5)).attempt?.answer).toBe('one two three')
  })

  it('reads a line once that was written twice', () => {
    const twice = lines.flatMap((line) => [line, line])

    expect(replayJournal(twice)).toEqual({ attempt: last, nextSeq: 7, damage: 'none' })
  })

  it('begins at the first whole copy it can read', () => {
    expect(replayJournal(lines.slice(1)).attempt).toEqual(last)
    expect(replayJournal(lines.slice(1, 5))).toEqual({ attempt: null, nextSeq: 5, damage: 'words-lost' })
  })

  it('goes on where a damaged journal was taken up again', () => {
    const read = replayJournal(without(lines, 6))
    const taken = read.attempt && startJournal(read.attempt, read.nextSeq)

    expect(replayJournal([...without(lines, 6), taken?.record])).toEqual({
      attempt: recorded[5],
      nextSeq: 7,
      damage: 'none',
    })
  })

  it('has, with any lines missing or spoilt, texts and times that the attempt once had', () => {
    const spoilt = fc.constantFrom(undefined, null, 7, 'half a li', {}, { kind: 'change', seq: 3 })
    fc.assert(
      fc.property(someAttempt, draftSteps, fc.array(fc.option(spoilt)), (first, steps, harm) => {
        const journal = journalOf(statesOf(first, steps))
        const damaged = journal.lines.flatMap((line, at): unknown[] => {
          if (at >= harm.length) return [line]
          const spoiling = harm[at]
          return at % 2 === 0 ? [line] : spoiling === null ? [] : [spoiling]
        })

        const { attempt } = replayJournal(damaged)

        expect(v.safeParse(attemptSchema, attempt).issues).toBeUndefined()
        expect(journal.recorded.map(({ plan }) => plan)).toContain(attempt?.plan)
        expect(journal.recorded.map(({ answer }) => answer)).toContain(attempt?.answer)
        expect(journal.recorded.map(({ spentMs }) => spentMs)).toContainEqual(attempt?.spentMs)
      }),
    )
  })

  it('is as good as new once a whole copy follows the damage', () => {
    fc.assert(
      fc.property(someAttempt, draftSteps, fc.nat(), (first, steps, at) => {
        const { lines: all, recorded: states } = journalOf(statesOf(first, steps))
        const missing = at % all.length
        const isCopied = all.some(({ kind, seq }) => kind === 'snapshot' && seq > missing)
        fc.pre(isCopied && missing < all.length - 1)

        expect(replayJournal(without(all, missing))).toEqual({
          attempt: states.at(-1),
          nextSeq: all.length,
          damage: 'healed',
        })
      }),
    )
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        expect(replayJournal(values).attempt).toBeNull()
      }),
    )
  })

  it('says that words may be lost when nothing tells what the missing line said', () => {
    const idle = journalOf([
      anAttempt(),
      tick(anAttempt(), readingAt(5000)),
      tick(anAttempt(), readingAt(10_000)),
    ])

    expect(replayJournal(without(idle.lines, 1)).damage).toBe('words-lost')
  })
})
