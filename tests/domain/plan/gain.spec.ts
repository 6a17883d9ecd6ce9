import { describe, expect, it } from 'vitest'
import { chooseForDay } from '@/domain/plan/choose'
import { reviewCost, USUAL_COSTS } from '@/domain/plan/costs'
import { dayLeftOf, phasesOf } from '@/domain/plan/course'
import { doubting, firstLook, gainPerSecond, reviewLook } from '@/domain/plan/gain'
import { standingsOn } from '@/domain/plan/plan-card'
import { courseOf } from '@/domain/plan/plan-day'
import { memoryModel } from '@/domain/scheduling/memory-model'
import { aMemory, anExam, aPlanCard, planOptions, TODAY } from './a-plan'

const model = memoryModel(0.9)

describe('doubting', () => {
  it('expects the mean of what the model says and of memories four tenths as long', () => {
    const recall = doubting(model).retrievability(10, 6)

    expect(recall).toBeCloseTo((model.retrievability(10, 6) + model.retrievability(4, 6)) / 2, 10)
  })

  it('leaves what the last days cost to the model itself', () => {
    const memories = [aMemory(30, 1), aMemory(1.5, 9)]
    const cards = memories.map((memory, number) => aPlanCard(number, { memory }))
    const options = planOptions({ cards, exam: anExam(2) })
    const course = courseOf(options)
    const standings = standingsOn(cards, TODAY)

    const { seconds } = chooseForDay(standings, course, phasesOf(course, 2), dayLeftOf(course, 0))

    const recalls = [model.retrievability(30, 1), model.retrievability(1.5, 9)]
    const costs = recalls.map((recall) => reviewCost(USUAL_COSTS, recall))
    expect(seconds).toBeCloseTo((costs[0] ?? 0) + (costs[1] ?? 0), 6)
  })
})

describe('gainPerSecond', () => {
  it('is what a look adds to recall on exam morning, over its seconds', () => {
    const look = reviewLook(model, USUAL_COSTS, { stability: 5, difficulty: 5 }, 5, 3)

    expect(look.recall).toBeGreaterThan(look.without)
    expect(gainPerSecond(look)).toBeCloseTo((look.recall - look.without) / look.seconds, 12)
  })

  it('counts all of it for a card that is new', () => {
    const look = firstLook(model, USUAL_COSTS, 3)

    expect(gainPerSecond(look)).toBeCloseTo(look.recall / USUAL_COSTS.new, 12)
  })
})
