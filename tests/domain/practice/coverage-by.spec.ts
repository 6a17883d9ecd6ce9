import { describe, expect, it } from 'vitest'
import { coverageByParagraph, coverageByPart } from '@/domain/practice/coverage-by'
import { bundledPack } from '../../resources/content-pack'

const { outline } = bundledPack()
const [first, second] = outline
const childOf = (part: typeof first): string => part?.points[0]?.id ?? 'no point'

describe('coverageByPart', () => {
  it('counts a point in the part it stands in, the parts in the outline’s order', () => {
    const needed = [second?.id ?? '', childOf(first), childOf(second), childOf(first)]

    const parts = coverageByPart(outline, needed, { ticked: [childOf(first)], half: [childOf(second)] })

    expect(parts.map(({ head, verdicts }) => [head.id, verdicts])).toEqual([
      [first?.id, { yes: 1, partly: 0, no: 0 }],
      [second?.id, { yes: 0, partly: 1, no: 1 }],
    ])
    expect(parts.map(({ points }) => points.map(({ point, verdict }) => [point.id, verdict]))).toEqual([
      [[childOf(first), 'yes']],
      [
        [second?.id, 'no'],
        [childOf(second), 'partly'],
      ],
    ])
  })

  it('leaves out points that the outline does not have', () => {
    expect(coverageByPart(outline, ['gone'], { ticked: ['gone'] })).toEqual([])
  })
})

describe('coverageByParagraph', () => {
  const answer = 'Rapallo split them.\n\nNothing here.\n\nBerlin followed. Locarno alarmed.'
  const at = (words: string) => ({ start: answer.indexOf(words), end: answer.indexOf(words) + words.length })
  const sentences = new Map([
    ['rapallo', at('Rapallo split them.')],
    ['berlin', at('Berlin followed.')],
    ['locarno', at('Locarno alarmed.')],
    ['bremen', at('Nothing here.')],
  ])

  it('counts what was made in each paragraph, and a missed point in none', () => {
    const counted = coverageByParagraph(answer, sentences, {
      ticked: ['rapallo', 'locarno'],
      half: ['berlin'],
    })

    expect(counted.map(({ verdicts }) => verdicts)).toEqual([
      { yes: 1, partly: 0 },
      { yes: 0, partly: 0 },
      { yes: 1, partly: 1 },
    ])
  })

  it('counts a point without a sentence nowhere', () => {
    const counted = coverageByParagraph(answer, new Map(), { ticked: ['rapallo'] })

    expect(counted.every(({ verdicts: { yes, partly } }) => yes + partly === 0)).toBe(true)
  })
})
