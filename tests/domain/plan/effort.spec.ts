import { describe, expect, it } from 'vitest'
import { costsOf, USUAL_COSTS } from '@/domain/plan/costs'
import { effortAfter, type Effort } from '@/domain/plan/effort'
import { trackRecordOf, trackRecordSentence } from '@/domain/plan/track-record'
import { addDays } from '@/domain/progress/study-day'
import { UNSEEN, type CardMemory } from '@/domain/scheduling/card-memory'
import type { Grade } from '@/domain/scheduling/grade'
import { memoryModel } from '@/domain/scheduling/memory-model'
import { aMemory, TODAY } from './a-plan'

const model = memoryModel(0.9)

function after(effort: Effort | undefined, memory: CardMemory, grade: Grade, seconds: number): Effort {
  return effortAfter(effort, memory, { grade, day: TODAY, durationMs: seconds * 1000 }, model)
}

describe('effortAfter', () => {
  it('counts every look within the day to the card that was new', () => {
    const met = after(undefined, UNSEEN, 'good', 20)
    const effort = after(met, aMemory(2, 0, { state: 'learning' }), 'good', 7)

    expect(effort.new).toEqual({ cards: 1, ms: 27_000 })
  })

  it('counts a recalled card apart from a forgotten one, which is learnt again at its own cost', () => {
    const passed = after(undefined, aMemory(9, 9), 'hard', 6)
    const failed = after(passed, aMemory(9, 9), 'again', 12)
    const effort = after(failed, aMemory(2, 0, { state: 'relearning' }), 'good', 5)

    expect(effort.pass).toEqual({ cards: 1, ms: 6000 })
    expect(effort.fail).toEqual({ cards: 1, ms: 17_000 })
  })

  it('takes a look of more than a minute for a student who has left the room', () => {
    expect(after(undefined, UNSEEN, 'good', 900).new.ms).toBe(60_000)
  })

  it('notes the recall foretold and what came of it, a day or more after the last look', () => {
    const passed = after(undefined, aMemory(9, 9), 'good', 6)
    const failed = after(passed, aMemory(9, 9), 'again', 6)
    const effort = after(failed, aMemory(9, 0), 'good', 6)

    expect(effort.recall).toMatchObject({ reviews: 2, recalled: 1 })
    expect(effort.recall.predicted).toBeCloseTo(1.8, 5)
  })
})

describe('costsOf', () => {
  const effort: Effort = {
    new: { cards: 20, ms: 20 * 50_000 },
    pass: { cards: 0, ms: 0 },
    fail: { cards: 180, ms: 180 * 10_000 },
    recall: { reviews: 0, recalled: 0, predicted: 0 },
  }

  it('is the usual until there is anything to go by', () => {
    expect(costsOf(new Map(), TODAY)).toEqual(USUAL_COSTS)
  })

  it('leans on the usual the less, the more cards there are', () => {
    expect(costsOf(new Map([[TODAY, effort]]), TODAY)).toEqual({ new: 40, pass: 8, fail: 11 })
  })

  it('forgets what was long ago', () => {
    expect(costsOf(new Map([[addDays(TODAY, -60), effort]]), TODAY)).toEqual(USUAL_COSTS)
  })
})

describe('trackRecordOf', () => {
  const effort = (reviews: number): Effort => ({
    new: { cards: 0, ms: 0 },
    pass: { cards: 0, ms: 0 },
    fail: { cards: 0, ms: 0 },
    recall: { reviews, recalled: reviews * 0.8, predicted: reviews * 0.9 },
  })

  it('says nothing of a few reviews', () => {
    expect(trackRecordOf(new Map([[TODAY, effort(19)]]))).toBeNull()
  })

  it('compares the recall foretold with what came of it, over all days', () => {
    const record = trackRecordOf(
      new Map([
        [TODAY, effort(500)],
        [addDays(TODAY, -99), effort(700)],
      ]),
    )

    expect(record).toEqual({ reviews: 1200, predicted: 0.9, recalled: 0.8 })
    expect(record && trackRecordSentence(record)).toBe(
      'Of 1,200 reviews so far, 90 % were expected to be recalled and 80 % were.',
    )
  })
})
