import { describe, expect, it } from 'vitest'
import { planSentence } from '@/domain/plan/plan-sentence'
import { cardKey } from '@/domain/progress/events'

const [one, two] = [cardKey('pack', 'one'), cardKey('pack', 'two')]
const day = { reviews: [one], fresh: [two], newCards: 1, seconds: 100 }

describe('planSentence', () => {
  it.each([
    [{ ...day, phase: 'build' as const }, /new cards first.*About 2 minutes/],
    [{ ...day, phase: 'build' as const, fresh: [], seconds: 10 }, /^(?!.*new cards).*About 1 minute\./],
    [{ ...day, phase: 'window' as const }, /gains most.*2 cards today/],
    [{ ...day, phase: 'build' as const, reviews: [], fresh: [], seconds: 0 }, /^The plan has no card/],
    [{ ...day, phase: 'over' as const }, /The exam has come/],
  ])('says of %o why these cards', (plan, sentence) => {
    expect(planSentence(plan)).toMatch(sentence)
  })
})
