import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '@/domain/practice/changes'
import { applyEdit } from '@/domain/practice/text-edit'
import { replayOf } from '@/domain/practice/writing-replay'
import { aHistory, someHistory, type Save } from './a-history'

describe('replayOf', () => {
  it('has at every moment what the changes until then come to', () => {
    fc.assert(
      fc.property(someHistory, fc.array(fc.nat(500_000)), ({ history, written }, moments) => {
        const changes = changesOf(history, written)
        const replay = replayOf(changes)

        for (const elapsedMs of moments) {
          const texts = { plan: '', answer: '' }
          for (const change of changes.filter(({ atMs }) => atMs <= elapsedMs)) {
            texts[change.field] = applyEdit(texts[change.field], change)
          }
          expect(replay(elapsedMs)).toMatchObject(texts)
        }
      }),
    )
  })

  it('has every moment right in a history longer than it keeps texts apart', () => {
    const answers = Array.from({ length: 200 }, (_, index) => `Word ${index}`.repeat(index))
    const { history, written } = aHistory(answers.map((answer, second): Save => ({ second, answer })))
    const replay = replayOf(changesOf(history, written))

    for (const second of [199, 0, 63, 64, 65, 128, 129, 1]) {
      expect(replay(second * 1000).answer).toBe(answers[second])
    }
  })

  it('tells the phase, and where something was typed last', () => {
    const { history, written } = aHistory([
      { second: 2, plan: 'Aims', phase: 'plan' },
      { second: 4, answer: 'Two aims', phase: 'write' },
      { second: 6, answer: 'Two old aims', phase: 'check' },
    ])
    const replay = replayOf(changesOf(history, written))

    expect(replay(0)).toEqual({ plan: '', answer: '', phase: 'plan', caret: null })
    expect(replay(3000)).toMatchObject({ phase: 'plan', caret: { field: 'plan', at: 4 } })
    expect(replay(60_000)).toMatchObject({ phase: 'check', caret: { field: 'answer', at: 8 } })
  })

  it('is empty without changes', () => {
    expect(replayOf([])(1000)).toEqual({ plan: '', answer: '', phase: 'plan', caret: null })
  })
})
