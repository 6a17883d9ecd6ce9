import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import { changesOf } from '@/domain/practice/changes'
import { applyEdit } from '@/domain/practice/text-edit'
import { aHistory, someHistory } from './a-history'

describe('changesOf', () => {
  it('leads from nothing to what the attempt ends with, whatever was written', () => {
    fc.assert(
      fc.property(someHistory, ({ history, written }) => {
        const texts = { plan: '', answer: '' }
        for (const change of changesOf(history, written)) {
          texts[change.field] = applyEdit(texts[change.field], change)
        }

        expect(texts).toEqual({ plan: written.plan, answer: written.answer })
      }),
    )
  })

  it('has times that never go back, and lengths that come to no more than the running time', () => {
    fc.assert(
      fc.property(someHistory, ({ history, written }) => {
        const changes = changesOf(history, written)

        const times = changes.map(({ atMs }) => atMs)
        expect(times).toEqual(times.toSorted((one, other) => one - other))
        expect(changes.every(({ sinceMs }) => sinceMs >= 0)).toBe(true)
        expect(changes.reduce((sum, { sinceMs }) => sum + sinceMs, 0)).toBeLessThanOrEqual(
          elapsedMsOf(written),
        )
      }),
    )
  })

  it('tells the running time since the change before, of either text', () => {
    const { history, written } = aHistory([
      { second: 5, plan: 'A' },
      { second: 7, answer: 'B' },
      { second: 8, plan: 'AA', answer: 'BB' },
    ])

    expect(changesOf(history, written).map(({ field, sinceMs }) => [field, sinceMs])).toEqual([
      ['plan', 5000],
      ['answer', 2000],
      ['plan', 1000],
      ['answer', 0],
    ])
  })

  it('takes time that was deducted from what came before it', () => {
    const { history, written } = aHistory([
      { second: 100, answer: 'A' },
      { second: 20, answer: 'AB' },
      { second: 25, answer: 'ABC' },
    ])

    expect(changesOf(history, written).map(({ atMs }) => atMs)).toEqual([20_000, 20_000, 25_000])
  })

  it('counts no time for what was not seen being typed, nor until the next that was', () => {
    const { history, written } = aHistory(
      [
        { second: 500, answer: 'A' },
        { second: 502, answer: 'AB' },
      ],
      600,
    )
    const damaged = history.map((part) => ({ ...part, plan: 'Found' }))

    expect(changesOf(damaged, { ...written, plan: 'Found', answer: 'AB and more' })).toMatchObject([
      { field: 'plan', inserted: 'Found', sinceMs: 0 },
      { field: 'answer', inserted: 'A', sinceMs: 0 },
      { field: 'answer', inserted: 'B', sinceMs: 2000 },
      { field: 'answer', inserted: ' and more', sinceMs: 0 },
    ])
  })

  it('has none without a history', () => {
    expect(changesOf([], aHistory([{ second: 1, answer: 'A' }]).written)).toEqual([])
  })
})
