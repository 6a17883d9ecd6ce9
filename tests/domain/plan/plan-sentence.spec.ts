import { describe, expect, it } from 'vitest'
import { planSentence } from '@/domain/plan/plan-sentence'
import { cardKey } from '@/domain/progress/events'

const [one, two] = [cardKey('pack', 'one'), cardKey('pack', 'two')]
const day = { reviews: [one], fresh: [two], order: [two, one], newCards: 1, seconds: 100 }
const nothing = { ...day, phase: 'build' as const, reviews: [], fresh: [], order: [], seconds: 0 }
const beside = { learning: 0, firsts: 0, isDayOff: false }

describe('planSentence', () => {
  it.each([
    [{ ...day, phase: 'build' as const }, /time for new cards first.*come mixed.*About 2 minutes/],
    [{ ...day, phase: 'build' as const, fresh: [], seconds: 10 }, /^(?!.*new cards).*About 1 minute\./],
    [{ ...day, phase: 'window' as const }, /gains most.*comes first.*About 2 minutes/],
    [{ ...day, phase: 'over' as const }, /The exam has come/],
  ])('says of %o why these cards', (plan, sentence) => {
    expect(planSentence(plan, beside)).toMatch(sentence)
  })

  it.each([
    [
      { learning: 2 },
      'The plan has nothing more for today, but you are still learning what is left: once more today makes it stick.',
    ],
    [
      { learning: 2, isDayOff: true },
      /^By your plan this is a day without cards, but you are still learning/,
    ],
    [{ firsts: 1 }, /an attempt missed the points of what is left/],
    [{ firsts: 1, learning: 1 }, /still learning, or missed in an attempt/],
    [{}, /the new cards you asked for/],
  ])('says what is left beside the plan’s own cards: %o', (change, sentence) => {
    expect(planSentence(nothing, { ...beside, ...change })).toMatch(sentence)
  })
})
