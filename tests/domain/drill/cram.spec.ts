import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cramAfter, cramCard, startCram } from '@/domain/drill/cram'
import { cardKey, type CardKey } from '@/domain/progress/events'
import { GRADES } from '@/domain/scheduling/grade'

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => cardKey('pack', `c${String(index)}`))
const alone = () => []

describe('startCram', () => {
  it('takes each card once, in another order', () => {
    const cram = startCram([...many(5), ...many(5)], () => 0.5)

    expect(cram.size).toBe(5)
    expect(cram.left).not.toEqual(many(5))
    expect(cram.left.toSorted()).toEqual(many(5))
  })
})

describe('cramAfter', () => {
  it('ends when each card has been known, whatever was answered on the way', () => {
    const grades = fc.array(fc.constantFrom(...GRADES), { maxLength: 40 })
    const chances = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), grades, chances, (count, given, numbers) => {
        let asked = 0
        const chance = () => numbers[asked++ % numbers.length] ?? 0
        const known: CardKey[] = []
        let cram = startCram(many(count), chance)
        for (const grade of [...given, ...many(9).map(() => 'good' as const)]) {
          const card = cramCard(cram, alone)
          if (card === null) break
          if (grade !== 'again') known.push(card)
          cram = cramAfter(cram, card, grade, chance)
        }

        expect(cram.left).toEqual([])
        expect(known.toSorted()).toEqual(many(count))
      }),
    )
  })

  it.each([0, 0.5, 0.999])(
    'brings a card answered Again back after three others at the earliest (%d)',
    (chance) => {
      const [first = cardKey('pack', 'none'), ...others] = many(8)
      const cram = { size: 8, left: [first, ...others], latest: null }

      const { left } = cramAfter(cram, first, 'again', () => chance)

      expect(left.filter((card) => card !== first)).toEqual(others)
      expect(left.indexOf(first)).toBeGreaterThanOrEqual(3)
    },
  )

  it('brings the only card left back at once', () => {
    const [only = cardKey('pack', 'none')] = many(1)
    const cram = cramAfter({ size: 3, left: [only], latest: null }, only, 'again', () => 0.9)

    expect(cramCard(cram, alone)).toBe(only)
  })
})

describe('cramCard', () => {
  it('does not follow a card with its sibling while there is another', () => {
    const [a, b, c] = [cardKey('pack', 'a'), cardKey('pack', 'b'), cardKey('pack', 'c')]
    const apartFrom = (card: CardKey) => (card === a ? [b] : card === b ? [a] : [])

    expect(cramCard({ size: 3, left: [b, c], latest: a }, apartFrom)).toBe(c)
    expect(cramCard({ size: 3, left: [b], latest: a }, apartFrom)).toBe(b)
  })
})
