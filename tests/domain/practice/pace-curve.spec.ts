import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import { changesOf } from '@/domain/practice/changes'
import { paceCurve, paceMinutes, wordsAt } from '@/domain/practice/pace-curve'
import { applyEdit } from '@/domain/practice/text-edit'
import { DRAFT_FIELDS } from '@/domain/practice/way'
import { wordCount } from '@/domain/text/words'
import { aHistory, someHistory, type Save } from './a-history'

function curveOf(saves: readonly Save[], endSecond?: number) {
  const { history, written } = aHistory(saves, endSecond)
  return paceCurve(changesOf(history, written), 'answer', elapsedMsOf(written))
}
const words = (count: number): string => 'word '.repeat(count)

describe('paceCurve', () => {
  it('counts the words of the text after every change, whatever was written', () => {
    fc.assert(
      fc.property(someHistory, fc.constantFrom(...DRAFT_FIELDS), ({ history, written }, field) => {
        const changes = changesOf(history, written)
        const { samples } = paceCurve(changes, field, elapsedMsOf(written))

        const counts = new Map<number, number>([[0, 0]])
        let text = ''
        for (const change of changes.filter((one) => one.field === field)) {
          text = applyEdit(text, change)
          counts.set(change.atMs, wordCount(text))
        }
        expect(samples.map(({ elapsedMs, words: count }) => [elapsedMs, count])).toEqual([...counts])
      }),
    )
  })

  it('rates active writing without pauses or the plan, and the whole with them', () => {
    const { activeMs, activePace, overallPace } = curveOf(
      [
        { second: 20, plan: 'A plan' },
        { second: 40, answer: words(10) },
        { second: 140, answer: words(20) },
        { second: 160, answer: words(30) },
      ],
      180,
    )

    expect(activeMs).toEqual({ plan: 20_000, answer: 40_000 })
    expect(activePace).toBe(45)
    expect(overallPace).toBe(10)
  })

  it('rates nothing below half a minute', () => {
    expect(curveOf([{ second: 20, answer: words(10) }])).toMatchObject({
      activePace: null,
      overallPace: null,
    })
  })
})

describe('wordsAt', () => {
  it('is what there was at the last change until then', () => {
    const { samples } = curveOf([
      { second: 10, answer: words(3) },
      { second: 20, answer: words(5) },
    ])

    expect([0, 9, 10, 19, 20, 99].map((second) => wordsAt(samples, second * 1000))).toEqual([
      0, 0, 3, 3, 5, 5,
    ])
  })
})

describe('paceMinutes', () => {
  it('has a row for every minute that was begun, also where words were taken out', () => {
    const { samples } = curveOf([
      { second: 30, answer: words(10) },
      { second: 60, answer: words(12) },
      { second: 150, answer: words(7) },
    ])

    expect(paceMinutes(samples, 150_000)).toEqual([
      { minute: 1, words: 12, added: 12 },
      { minute: 2, words: 12, added: 0 },
      { minute: 3, words: 7, added: -5 },
    ])
    expect(paceMinutes(samples, 0)).toEqual([])
  })
})
