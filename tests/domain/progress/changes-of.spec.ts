import { describe, expect, it } from 'vitest'
import { NOTHING_WRITTEN } from '@/domain/progress/tables'
import { replay } from '@/domain/progress/replay'
import { undoOf } from '@/domain/progress/undos'
import { cardKey, type CardMark } from '@/domain/progress/events'
import { DEFAULT_PARAMETERS } from '@/domain/scheduling/memory-model'
import { isBuried, UNSEEN } from '@/domain/scheduling/card-memory'
import { aDay, contentOf } from '../../support/generators-progress'
import { anEvent } from '../../support/progress-events'

const A = cardKey('pack', 'a')
const B = cardKey('pack', 'b')

describe('changesOf a grade', () => {
  it('tallies grades, new cards and time by study day, a card for at most a minute', () => {
    const { days } = replay([
      anEvent({ type: 'graded', seq: 1, grade: 'again', durationMs: 4000 }),
      anEvent({ type: 'graded', seq: 2, grade: 'good', durationMs: 3_600_000 }),
      anEvent({ type: 'graded', seq: 3, card: B, at: '2026-11-04T03:59:00.000Z', durationMs: 1 }),
    ])

    expect(days.get(aDay('2026-11-03'))).toEqual({
      grades: { again: 1, hard: 0, good: 2, easy: 0 },
      newCards: 2,
      drillMs: 64_001,
      attempts: 0,
      writingMs: 0,
    })
    expect(days.size).toBe(1)
  })

  it('keeps what cards cost, and how their recall was foretold, by study day', () => {
    const { costs } = replay([
      anEvent({ type: 'graded', seq: 1, grade: 'easy', durationMs: 20_000 }),
      anEvent({ type: 'graded', seq: 2, grade: 'good', durationMs: 90_000, at: '2026-11-11T12:00:00.000Z' }),
    ])

    expect(costs.get(aDay('2026-11-03'))).toMatchObject({ new: { cards: 1, ms: 20_000 } })
    expect(costs.get(aDay('2026-11-11'))).toMatchObject({
      pass: { cards: 1, ms: 60_000 },
      recall: { reviews: 1, recalled: 1, predicted: expect.closeTo(0.9, 1) as number },
    })
  })

  it('counts how often an answer was right by how sure the student was', () => {
    const { confidences } = replay([
      anEvent({ type: 'graded', seq: 1, confidence: 'certain', grade: 'again' }),
      anEvent({ type: 'graded', seq: 2, confidence: 'certain', grade: 'hard' }),
      anEvent({ type: 'graded', seq: 3 }),
    ])

    expect([...confidences]).toEqual([['certain', { count: 2, recalled: 1 }]])
  })

  it('follows the model that progress is folded under', () => {
    const events = [anEvent({ type: 'graded', grade: 'easy' })]
    const dueUnder = (...model: Parameters<typeof replay>[1][]) =>
      replay(events, ...model).cards.get(A)?.dueDay
    const firmer = DEFAULT_PARAMETERS.map((value, index) => (index === 3 ? value * 2 : value))

    expect(dueUnder()).toBe('2026-11-11')
    expect(dueUnder({ retention: 0.8, parameters: null })).toBe('2026-12-01')
    expect(dueUnder({ retention: 0.9, parameters: firmer })).toBe('2026-11-20')
  })
})

describe('changesOf a cram', () => {
  it('leaves the schedule alone and counts as time, a card for at most a minute', () => {
    const grade = anEvent({ type: 'graded', seq: 1, durationMs: 1000 })
    const graded = replay([grade])
    const crammed = replay([
      grade,
      anEvent({ type: 'crammed', seq: 2, grade: 'again', durationMs: 90_000, confidence: 'none' }),
      anEvent({ type: 'crammed', seq: 3, card: B, durationMs: 2000 }),
    ])

    expect(crammed.cards).toEqual(graded.cards)
    expect(crammed.costs).toEqual(graded.costs)
    expect(crammed.confidences.size).toBe(0)
    expect([...crammed.days.values()]).toEqual(
      [...graded.days.values()].map((day) => ({ ...day, drillMs: 63_000 })),
    )
  })
})

describe('changesOf marks', () => {
  it.each<[CardMark, object]>([
    ['suspended', { isSuspended: true }],
    ['flagged', { isFlagged: true }],
    ['buried', { buriedOn: '2026-11-03' }],
  ])('sets cards apart as %s, and back, without touching their memory', (mark, marked) => {
    const grade = anEvent({ type: 'graded', seq: 1 })
    const on = anEvent({ type: 'cardsMarked', seq: 2, mark, isOn: true, cards: [A, B, A] })
    const off = anEvent({ type: 'cardsMarked', seq: 3, mark, isOn: false, cards: [B, A] })
    const before = replay([grade]).cards.get(A)

    expect([...replay([grade, on]).cards.values()]).toEqual([
      { ...before, ...marked },
      { ...UNSEEN, ...marked },
    ])
    expect([...replay([grade, on, off]).cards.values()]).toEqual([before, UNSEEN])
  })

  it('stays through a grade', () => {
    const on = anEvent({ type: 'cardsMarked', seq: 1, mark: 'flagged', isOn: true, cards: [A] })

    expect(replay([on, anEvent({ type: 'graded', seq: 2 })]).cards.get(A)?.isFlagged).toBe(true)
  })

  it('buries until the study day is over', () => {
    const on = anEvent({ type: 'cardsMarked', mark: 'buried', at: '2026-11-04T03:59:00.000Z' })
    const memory = replay([on]).cards.get(A) ?? UNSEEN

    expect(isBuried(memory, aDay('2026-11-03'))).toBe(true)
    expect(isBuried(memory, aDay('2026-11-04'))).toBe(false)
    expect(isBuried(UNSEEN, aDay('2026-11-04'))).toBe(false)
  })

  it('suspends and unsuspends as 0.1.0 did', () => {
    const suspended = anEvent({ type: 'suspended', seq: 1 })

    expect(replay([suspended]).cards.get(A)?.isSuspended).toBe(true)
    expect(replay([suspended, anEvent({ type: 'unsuspended', seq: 2 })]).cards.get(A)).toEqual(UNSEEN)
  })
})

describe('changesOf what is written', () => {
  const own = cardKey('pack', 'own-abc123')
  const first = anEvent({ type: 'cardWritten', seq: 1, card: own, content: contentOf(own) })
  const again = anEvent({
    type: 'cardWritten',
    seq: 2,
    card: own,
    content: contentOf(own, 'When, exactly?'),
    at: '2026-11-09T12:00:00.000Z',
  })
  const note = anEvent({ type: 'cardNoted', seq: 3, card: own, text: 'Ask about this.' })
  const gone = anEvent({ type: 'cardsUnwritten', seq: 4, cards: [own, A] })

  it('keeps a card in its latest words, with the day it was first written', () => {
    expect([...replay([first, again]).writings]).toEqual([
      [own, { content: contentOf(own, 'When, exactly?'), writtenOn: '2026-11-03', note: '' }],
    ])
  })

  it('keeps a note beside the words, and when they are gone', () => {
    expect(replay([first, again, note]).writings.get(own)).toMatchObject({
      content: { front: 'When, exactly?' },
      note: 'Ask about this.',
    })
    expect(replay([first, again, note, gone]).writings.get(own)).toEqual({
      ...NOTHING_WRITTEN,
      note: 'Ask about this.',
    })
  })

  it('says nothing any more once words and note are gone', () => {
    const empty = anEvent({ type: 'cardNoted', seq: 5, card: own, text: '' })

    expect(replay([first, again, note, gone, empty]).writings.get(own)).toEqual(NOTHING_WRITTEN)
  })

  it('brings a deleted card back when that is taken back, as it was', () => {
    const back = anEvent({ ...undoOf(gone), seq: 5 })

    expect(replay([first, again, note, gone, back]).writings).toEqual(replay([first, again, note]).writings)
  })
})

describe('changesOf an attempt', () => {
  it('replaces the marks when it is marked again', () => {
    const { attempts } = replay([
      anEvent({ type: 'attemptFinished', seq: 1 }),
      anEvent({ type: 'pointsMarked', seq: 2, ticked: ['thesis'], missed: ['rapallo'] }),
      anEvent({ type: 'pointsMarked', seq: 3, ticked: ['thesis', 'rapallo'], missed: [] }),
    ])

    expect([...attempts.values()].map(({ outcome }) => outcome?.missed)).toEqual([[]])
  })

  it('takes a finish back and leaves the marks for when it is finished again', () => {
    const finish = anEvent({ type: 'attemptFinished', seq: 1 })
    const marks = anEvent({ type: 'pointsMarked', seq: 2, missed: ['rapallo'] })
    const back = anEvent({ ...undoOf(finish), seq: 3 })

    const [record] = replay([finish, marks, back]).attempts.values()

    expect(record).toMatchObject({ finish: null, outcome: { missed: ['rapallo'] } })
    expect(replay([finish, marks, back]).days.size).toBe(0)
  })

  it('has the question and the level, which 0.1.0 did not write', () => {
    const finish = anEvent({ type: 'attemptFinished', seq: 1, question: 'Why Rapallo?', level: 'a-level' })
    const older = anEvent({ type: 'attemptFinished', seq: 2, attempt: 'two' })

    expect([...replay([finish, older]).attempts.values()]).toMatchObject([
      { finish: { question: 'Why Rapallo?', level: 'a-level' } },
      { finish: { question: null, level: null } },
    ])
  })

  it('replaces all that was said in a review, with the day it was said', () => {
    const first = anEvent({
      type: 'attemptReviewed',
      seq: 1,
      ticked: ['thesis'],
      mark: { given: 14, of: 25 },
    })
    const later = anEvent({
      type: 'attemptReviewed',
      seq: 2,
      half: ['thesis'],
      redoOn: '2026-11-12',
      at: '2026-11-09T12:00:00.000Z',
    })

    const [record] = replay([first, later]).attempts.values()

    expect(record?.outcome).toEqual({
      day: '2026-11-09',
      ticked: [],
      half: ['thesis'],
      missed: [],
      redoOn: '2026-11-12',
    })
  })

  it('keeps all of a deleted attempt, and its day’s work, and has it back when that is taken back', () => {
    const finish = anEvent({ type: 'attemptFinished', seq: 1 })
    const gone = anEvent({ type: 'attemptDeleted', seq: 2, at: '2026-11-09T12:00:00.000Z' })
    const back = anEvent({ ...undoOf(gone), seq: 3 })
    const [before, after] = [replay([finish]), replay([finish, gone])]

    expect([...after.attempts.values()]).toEqual(
      [...before.attempts.values()].map((row) => ({
        ...row,
        deletion: { event: { device: gone.device, seq: 2 }, day: '2026-11-09' },
      })),
    )
    expect(after.days).toEqual(before.days)
    expect(replay([finish, gone, back]).attempts).toEqual(before.attempts)
  })

  it('can delete one that was never finished', () => {
    const [record] = replay([anEvent({ type: 'attemptDeleted' })]).attempts.values()

    expect(record).toMatchObject({ finish: null, outcome: null, deletion: { day: '2026-11-03' } })
  })
})

describe('changesOf cards put first', () => {
  const first = anEvent({ type: 'cardsPutFirst', seq: 1, cards: [A, B, A] })

  it('lasts until each is answered', () => {
    expect([...replay([first]).firsts]).toEqual([
      [A, { attempt: 'one', day: '2026-11-03' }],
      [B, { attempt: 'one', day: '2026-11-03' }],
    ])
    expect([...replay([first, anEvent({ type: 'graded', seq: 2, card: A })]).firsts.keys()]).toEqual([B])
  })

  it('leaves memories and days alone, and outlasts a cram and a mark', () => {
    const others = [
      anEvent({ type: 'crammed', seq: 2, card: A }),
      anEvent({ type: 'cardsMarked', seq: 3, mark: 'buried', cards: [A] }),
    ]

    expect(replay([first]).cards.size + replay([first]).days.size).toBe(0)
    expect(replay([first, ...others]).firsts).toEqual(replay([first]).firsts)
  })

  it('is the affair of the attempt that put them there last', () => {
    const later = anEvent({ type: 'cardsPutFirst', seq: 2, attempt: 'two', cards: [B] })
    const both = replay([first, later])

    expect([...both.firsts.values()].map(({ attempt }) => attempt)).toEqual(['one', 'two'])
    expect(replay([first, later, anEvent({ ...undoOf(later), seq: 3 })]).firsts).toEqual(
      replay([first]).firsts,
    )
  })

  it('comes back as it was with the answer that is taken back', () => {
    const answer = anEvent({ type: 'graded', seq: 2, card: A, at: '2026-11-09T12:00:00.000Z' })
    const back = anEvent({ ...undoOf(answer), seq: 3, at: '2026-11-09T12:01:00.000Z' })

    expect(replay([first, answer, back]).firsts).toEqual(replay([first]).firsts)
  })
})
