import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsedMsOf } from '@/domain/practice/attempt-times'
import { paragraphTimes } from '@/domain/practice/paragraph-times'
import { paragraphsOf } from '@/domain/practice/paragraphs'
import { PAUSE_FROM_MS } from '@/domain/practice/pauses'
import { aHistory, someHistory, someSaves } from './a-history'

describe('paragraphTimes', () => {
  it('counts the time that led up to each change in a paragraph, also when gone back to', () => {
    const { history, written } = aHistory([
      { second: 10, answer: 'One' },
      { second: 14, answer: 'One\n\nTwo' },
      { second: 16, answer: 'One more\n\nTwo' },
    ])

    expect(paragraphTimes(history, written)).toEqual([12_000, 4000])
  })

  it('leaves out pauses, and what came just before their length', () => {
    const pause = PAUSE_FROM_MS / 1000
    const { history, written } = aHistory([
      { second: pause, answer: 'One' },
      { second: 2 * pause - 1, answer: 'One.' },
      { second: 3 * pause, answer: 'One..' },
    ])

    expect(paragraphTimes(history, written)).toEqual([PAUSE_FROM_MS - 1000])
  })

  it('counts time on the plan for no paragraph of the answer', () => {
    const { history, written } = aHistory([
      { second: 10, plan: 'One' },
      { second: 12, answer: 'One' },
    ])

    expect(paragraphTimes(history, written)).toEqual([2000])
    expect(paragraphTimes(history, written, 'plan')).toEqual([10_000])
  })

  it('has a time for each paragraph, that come to no more than the running time', () => {
    fc.assert(
      fc.property(someHistory, ({ history, written }) => {
        const answer = paragraphTimes(history, written) ?? []
        const plan = paragraphTimes(history, written, 'plan') ?? []

        expect(answer).toHaveLength(paragraphsOf(written.answer).length)
        const all = [...answer, ...plan].reduce((sum, ms) => sum + ms, 0)
        expect(all).toBeLessThanOrEqual(elapsedMsOf(written))
      }),
    )
  })

  it('is the same when space is typed around the paragraphs at the end', () => {
    fc.assert(
      fc.property(someSaves, fc.constantFrom('\n', '  ', '\n \n\n'), (saves, space) => {
        const before = aHistory(saves)
        const { answer } = before.written
        // With the last change, so that the space takes no time of its own.
        const second = (before.history[0]?.steps.at(-1)?.elapsedMs ?? 0) / 1000
        const spaced = aHistory(
          [
            ...saves,
            { second, answer: `${space}${answer}` },
            { second, answer: `${space}${answer}${space}` },
          ],
          saves.at(-1)?.second,
        )

        expect(paragraphTimes(spaced.history, spaced.written)).toEqual(
          paragraphTimes(before.history, before.written),
        )
      }),
    )
  })

  it('is nothing without a history', () => {
    expect(paragraphTimes([], aHistory([{ second: 1, answer: 'A' }]).written)).toBeNull()
  })
})
