import { describe, expect, it } from 'vitest'
import { answersThatCount, endAt, extended, figuresOf, shareOfEnd, type DrillEnd } from '@/domain/drill/drill'
import { eventIdOf } from '@/domain/progress/event-order'
import { noteUndo, noUndos } from '@/domain/progress/undos'
import { answersOf } from './answers'

const answers = answersOf(['a', 'again', 20], ['b', 'good', 200], ['a', 'good', 10])
const figures = figuresOf(answers)

describe('figuresOf', () => {
  it('counts each card once, and at most a minute of each look at it', () => {
    expect(figures).toEqual({ cards: 2, answers: 3, again: 1, spentMs: 90_000 })
  })
})

describe('answersThatCount', () => {
  it('leaves out what was taken back, until it is given back', () => {
    const [first, second, third] = answers
    if (first === undefined || second === undefined || third === undefined) return
    const undos = noUndos()
    noteUndo(undos, 'ada#4', second)
    expect(answersThatCount(answers, undos)).toEqual([first, third])

    noteUndo(undos, 'ada#5', { ...second, seq: 4 })
    expect(answersThatCount(answers, undos).map(eventIdOf)).toEqual(['ada#1', 'ada#2', 'ada#3'])
  })
})

describe('shareOfEnd', () => {
  it.each<[Omit<DrillEnd, 'stride'>, number | null]>([
    [{ kind: 'all', length: 1 }, null],
    [{ kind: 'minutes', length: 3 }, 0.5],
    [{ kind: 'minutes', length: 1 }, 1],
    [{ kind: 'cards', length: 4 }, 0.5],
    [{ kind: 'cards', length: 2 }, 1],
  ])('says of %o how far it is', (end, share) => {
    expect(shareOfEnd(end, figures)).toBe(share)
  })
})

describe('extended', () => {
  it('goes on from what has been done, and is never shorter than before', () => {
    expect(extended({ kind: 'minutes', length: 1, stride: 5 }, figures).length).toBe(6.5)
    expect(extended({ kind: 'cards', length: 2, stride: 10 }, figures).length).toBe(12)
    expect(extended({ kind: 'cards', length: 20, stride: 10 }, figures).length).toBe(20)
  })

  it('offers the chosen length again, however often the end has been moved', () => {
    const once = extended(endAt('minutes', 1), figures)
    const twice = extended(once, { ...figures, spentMs: 150_400 })

    expect([once.stride, twice.stride]).toEqual([1, 1])
    expect(twice.length).toBeCloseTo(3.507)
  })
})
