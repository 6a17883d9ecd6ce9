import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/practice/attempt'
import { finish, nextPhase, reopen, tick, typed } from '@/domain/practice/draft-control'
import { nextRecord, startJournal, type JournalRecord } from '@/domain/practice/journal'
import { packedHistorySchema, packHistory, unpackHistory } from '@/domain/practice/packed-history'
import {
  partOfJournal,
  textsOf,
  versionsOf,
  withPart,
  type WritingHistory,
  type WritingPart,
} from '@/domain/practice/writing-history'
import { anAttempt, readingAt } from './an-attempt'

const SECOND = 1000

/** An attempt written second by second, with its journal; or one that was reopened, written on. */
function written(
  texts: readonly string[],
  begun = anAttempt(),
  startMs = 0,
): { attempt: Attempt; lines: JournalRecord[] } {
  let attempt = begun
  let { journal, record } = startJournal(attempt)
  const lines = [record]
  texts.forEach((text, index) => {
    const now = readingAt(startMs + (index + 1) * SECOND)
    if (text === 'next phase') attempt = nextPhase(attempt, now)
    else attempt = typed(tick(attempt, now), index % 3 === 0 ? 'plan' : 'answer', text, now)
    const step = nextRecord(journal, attempt)
    if (step === null) return
    ;({ journal, record } = step)
    lines.push(record)
  })
  return { attempt, lines }
}

/** The history of an attempt that was finished, taken back and finished again. */
function writtenTwice(first: readonly string[], second: readonly string[]) {
  const [once, wallMs] = [written(first), 100_000]
  const again = reopen(finish(once.attempt, readingAt(wallMs)), readingAt(wallMs))
  const twice = written(second, again, wallMs)
  return { attempt: twice.attempt, history: [...historyOf(once.lines), ...historyOf(twice.lines)] }
}

function historyOf(lines: readonly unknown[]): WritingHistory {
  const part = partOfJournal(lines)
  return part === null ? [] : [part]
}

const someWriting = (maxLength: number) =>
  fc.array(fc.oneof(fc.string(), fc.constant('next phase')), { maxLength })
const lastTextsOf = (part: WritingPart | null) => (part === null ? null : [...textsOf(part)].at(-1))

describe('partOfJournal', () => {
  it('ends with the texts as they were written, step by step', () => {
    fc.assert(
      fc.property(someWriting(80), (texts) => {
        const { attempt, lines } = written(texts)

        expect(lastTextsOf(partOfJournal(lines))).toEqual({ plan: attempt.plan, answer: attempt.answer })
      }),
    )
  })

  it('passes over damaged lines, and has their words again from the next whole copy', () => {
    fc.assert(
      fc.property(someWriting(20), fc.array(fc.nat(20)), (texts, damaged) => {
        const before = written([...texts, 'words'])
        const after = written(['more words', 'next phase', 'on'], before.attempt, 60_000)
        const known = before.lines.map((line, index) => (damaged.includes(index) ? 'rubbish' : line))
        const lines = after.lines.map((line) => ({ ...line, seq: line.seq + known.length }))

        const part = partOfJournal([...known, ...lines])

        expect(lastTextsOf(part)).toEqual({ plan: after.attempt.plan, answer: after.attempt.answer })
      }),
    )
  })

  it('counts a line once that came twice', () => {
    const { lines } = written(['a', 'ab', 'abc'])

    expect(partOfJournal(lines.flatMap((line) => [line, line]))).toEqual(partOfJournal(lines))
  })

  it('tells the running time and the phase of each step', () => {
    const { lines } = written(['a plan', 'next phase', 'Words'])

    expect(partOfJournal(lines)?.steps).toMatchObject([
      { elapsedMs: SECOND, phase: 'plan', field: 'plan' },
      { elapsedMs: 3 * SECOND, phase: 'write', field: 'answer', inserted: 'Words' },
    ])
  })

  it('is nothing without a whole copy', () => {
    expect(partOfJournal([])).toBeNull()
    expect(partOfJournal(['rubbish'])).toBeNull()
  })
})

describe('packHistory', () => {
  it('is undone by unpackHistory, through its file', () => {
    fc.assert(
      fc.property(someWriting(40), someWriting(40), (first, second) => {
        const { history } = writtenTwice(first, second)
        const file: unknown = JSON.parse(JSON.stringify(packHistory(history)))

        expect(unpackHistory(v.parse(packedHistorySchema, file))).toEqual(history)
      }),
    )
  })
})

describe('withPart', () => {
  const [first, second] = writtenTwice(['a', 'ab', 'abc'], ['abcd', 'x']).history
  if (first === undefined || second === undefined) throw new Error('no parts')

  it('adds a part once, however often', () => {
    const both = [first, second].reduce(withPart, [])

    expect(both).toEqual([first, second])
    expect([first, second, second, first].reduce(withPart, both)).toEqual(both)
  })

  it('puts a part that has gone on in place of what was known of it', () => {
    const begun = { ...first, steps: first.steps.slice(0, 1) }

    expect(withPart([begun], first)).toEqual([first])
    expect(withPart([first], begun)).toEqual([first])
  })

  it('adds no part in which nothing was written', () => {
    const [, idle] = writtenTwice(['a', 'ab'], []).history
    if (idle === undefined) throw new Error('no part')
    const { history } = writtenTwice(['a', 'ab'], [])

    expect(withPart(history.slice(0, 1), idle)).toEqual(history.slice(0, 1))
    expect(withPart([], idle)).toEqual([idle])
    expect(withPart([], { ...idle, plan: '', answer: '' })).toEqual([])
  })
})

describe('versionsOf', () => {
  const minute = Array.from({ length: 150 }, (_, index) => `word `.repeat(index + 1))

  it('offers the last state of each minute and the very last, in their order', () => {
    const { attempt, lines } = written(minute)

    const versions = versionsOf(historyOf(lines))

    expect(versions.map(({ elapsedMs }) => elapsedMs)).toEqual(
      [59, 119, 150].map((second) => second * SECOND),
    )
    expect(versions.at(-1)).toMatchObject({ plan: attempt.plan, answer: attempt.answer })
  })

  it('offers the last state of each phase', () => {
    const { lines } = written(['a plan', 'Word', 'Words', 'next phase', 'Words on', 'Words on, on'])

    expect(versionsOf(historyOf(lines)).map(({ plan, answer }) => [plan, answer])).toEqual([
      ['a plan', 'Words'],
      ['a plan', 'Words on, on'],
    ])
  })

  it('offers what a damaged journal begins with, and no part twice', () => {
    const begun = typed(anAttempt(), 'answer', 'Words on', readingAt(SECOND))

    expect(versionsOf(historyOf(written([], begun).lines))).toEqual([
      { plan: '', answer: 'Words on', index: 0, elapsedMs: 0, words: 2 },
    ])
    expect(versionsOf(writtenTwice(['a plan', 'Words'], []).history)).toHaveLength(1)
  })

  it('offers what stood before an earlier version came back, both texts of it', () => {
    const begun = typed(typed(anAttempt(), 'plan', 'Plan.', readingAt(0)), 'answer', 'First.', readingAt(0))
    const { attempt, lines } = written([], begun)
    const second = typed(tick(attempt, readingAt(SECOND)), 'plan', 'Plan. Plan.', readingAt(SECOND))
    const both = typed(second, 'answer', 'First. Second.', readingAt(SECOND))
    const back = typed(tick(both, readingAt(2 * SECOND)), 'plan', 'Plan.', readingAt(2 * SECOND))
    let { journal } = startJournal(attempt)
    for (const state of [both, typed(back, 'answer', 'First.', readingAt(2 * SECOND))]) {
      const step = nextRecord(journal, state)
      if (step === null) throw new Error('nothing was written')
      journal = step.journal
      lines.push(step.record)
    }

    expect(versionsOf(historyOf(lines)).map(({ plan, answer }) => [plan, answer])).toEqual([
      ['Plan.', 'First.'],
      ['Plan. Plan.', 'First. Second.'],
      ['Plan.', 'First.'],
    ])
  })

  it('has how the texts now stand last, and each at its place in the history, whatever was written', () => {
    fc.assert(
      fc.property(someWriting(40), someWriting(40), (first, second) => {
        const { attempt, history } = writtenTwice(first, second)

        const versions = versionsOf(history)

        const latest = versions.at(-1) ?? { plan: '', answer: '' }
        expect(latest).toMatchObject({ plan: attempt.plan, answer: attempt.answer })
        const all = history.flatMap((part) => [...textsOf(part)])
        for (const { index, plan, answer } of versions) expect(all[index]).toEqual({ plan, answer })
      }),
    )
  })
})
