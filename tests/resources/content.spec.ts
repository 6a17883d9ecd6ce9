import { describe, expect, it } from 'vitest'
import { outlineWalk } from '@/domain/pack/outline-walk'
import { paragraphText } from '@/domain/pack/runs'
import { termsIn } from '@/domain/text/terms'
import { wordCount } from '@/domain/text/words'
import { bundledPack, packFile, plain } from './content-pack'

const OURS = ['outline.yaml', 'glossary.yaml', 'cards.yaml', 'prompts.yaml', 'rubrics.yaml']

const pack = bundledPack()
const steps = outlineWalk(pack.outline)
const points = steps.map((step) => step.point)
const pointsNeeded = new Set(pack.prompts.flatMap((prompt) => prompt.points))

describe('the outline of the bundled pack', () => {
  it('is a tree of 32 to 40 points on three levels, with the thesis at the root', () => {
    const roots = steps.filter((step) => step.depth === 0).map((step) => step.point.kind)
    const depths = new Set(steps.map((step) => step.depth))

    expect(points.length).toBeGreaterThanOrEqual(32)
    expect(points.length).toBeLessThanOrEqual(40)
    expect(roots).toEqual(['thesis'])
    expect([...depths].sort()).toEqual([0, 1, 2])
  })

  it('says each point in one sentence of at most 25 words', () => {
    const wrong = points.filter(({ text }) => wordCount(text) > 25 || !isOneSentence(text))

    expect(wrong).toEqual([])
  })

  it('follows the essay, with a point for every paragraph', () => {
    const places = steps.filter((step) => step.depth === 1).map((step) => placeOf(step.point.paragraph))
    const paragraphs = new Set(points.map((point) => point.paragraph))

    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect([...paragraphs].sort()).toEqual(pack.essay.paragraphs.map(({ id }) => id).sort())
  })

  it('answers every counter-argument with a rebuttal, in the same paragraph', () => {
    const counters = points.filter((point) => point.kind === 'counter-argument')

    expect(counters.length).toBeGreaterThan(0)
    for (const counter of counters) {
      const kinds = counter.points.map((point) => point.kind)
      const places = new Set(counter.points.map((point) => point.paragraph))

      expect(kinds, counter.id).toContain('rebuttal')
      expect([...places], counter.id).toEqual([counter.paragraph])
    }
  })

  it('has a card and a question for every crucial point', () => {
    const carded = new Set(pack.cards.map((card) => card.point))
    const crucial = points.filter((point) => point.weight === 3).map((point) => point.id)

    expect(crucial.filter((id) => !carded.has(id))).toEqual([])
    expect(crucial.filter((id) => !pointsNeeded.has(id))).toEqual([])
  })
})

describe('the glossary of the bundled pack', () => {
  it('has 24 terms, each explained in one sentence and given its relevance in another', () => {
    const wrong = pack.glossary.filter(
      ({ meaning, relevance }) => !isOneSentence(meaning) || !isOneSentence(relevance),
    )

    expect(pack.glossary).toHaveLength(24)
    expect(wrong).toEqual([])
  })

  it('explains at least 14 of its terms in place, in the essay itself', () => {
    const essay = pack.essay.paragraphs.map(paragraphText).join('\n')
    const explained = new Set(termsIn(essay, pack.glossary).map((range) => range.termId))

    expect(explained.size).toBeGreaterThanOrEqual(14)
  })
})

describe('the questions of the bundled pack', () => {
  it('are two of each level, with the minutes of that level', () => {
    const expected = [
      ['a-level', 45],
      ['a-level', 45],
      ['university', 60],
      ['university', 60],
      ['source', 25],
      ['source', 20],
    ]

    expect(pack.prompts.map(({ level, minutes }) => [level, minutes])).toEqual(expected)
  })

  it('each need six to ten points, none named twice, and plan three lines a side', () => {
    for (const { id, points: needed, plan } of pack.prompts) {
      expect(needed.length, id).toBeGreaterThanOrEqual(6)
      expect(needed.length, id).toBeLessThanOrEqual(10)
      expect(new Set(needed).size, id).toBe(needed.length)
      expect([plan.for.length, plan.against.length], id).toEqual([3, 3])
    }
  })

  it('include the essay’s own', () => {
    const question = plain(pack.essay.question)

    expect(pack.prompts.map((prompt) => plain(prompt.question))).toContain(question)
  })
})

describe('the rubric of the bundled pack', () => {
  it('has four strands of the same five levels', () => {
    const [rubric] = pack.rubrics
    const levels = rubric?.strands.map((strand) => strand.levels.map((level) => level.id).join(' '))

    expect(pack.rubrics).toHaveLength(1)
    expect(levels).toEqual(Array.from({ length: 4 }, () => 'top strong sound partial minimal'))
  })
})

describe('the text of the bundled pack', () => {
  it.each(OURS)('has curly quotation marks, dashes between years and British endings in %s', (file) => {
    const words = wordsOf(packFile(file))

    expect(words.filter((line) => /\w'\w|"|`/.test(line))).toEqual([])
    expect(words.filter((line) => /\d{4}-\d/.test(line))).toEqual([])
    expect(words.filter((line) => /\b(recogniz|organiz|criticiz|defens[ei]\b|labor\b)/i.test(line))).toEqual(
      [],
    )
  })
})

function placeOf(paragraph: string): number {
  return pack.essay.paragraphs.findIndex(({ id }) => id === paragraph)
}

function isOneSentence(text: string): boolean {
  return /^[^.?!]+\.$/.test(text)
}

/** The lines meant for reading: quotation marks that belong to YAML are taken away, and so are ids. */
function wordsOf(yaml: string): string[] {
  return yaml.split('\n').map((line) => line.replace(/^(\s*(?:- )?\w+:) '(.*)'$/, '$1 $2'))
}
