import { describe, expect, it } from 'vitest'
import type { Review } from '@/domain/practice/review'
import { comparedFacts, type ComparedSide } from '@/features/practise/compared-facts'
import { aLine } from '../../domain/insight/attempt-lines'
import { anAttempt } from '../../domain/practice/an-attempt'
import { bundledPack } from '../../resources/content-pack'

const { rubrics } = bundledPack()
const side = (id: string, line = {}, review: Review | null = null): ComparedSide => ({
  line: aLine(id, line),
  attempt: { ...anAttempt(), review },
})
const factsOf = (sides: ComparedSide[], withQuestion = false) =>
  new Map(comparedFacts(sides, rubrics, withQuestion).map(({ name, values }) => [name, values]))

describe('comparedFacts', () => {
  it('sets way, words, time and pace beside each other', () => {
    const facts = factsOf([
      side('one', { words: 600, durationMs: 2_400_000 }),
      side('two', { words: 0, durationMs: 20_000 }),
    ])

    expect(facts.get('Way')).toEqual(['Full essay', 'Full essay'])
    expect(facts.get('Words')).toEqual(['600 words', '–'])
    expect(facts.get('Time')).toEqual(['40 min', 'under 1 min'])
    expect(facts.get('Pace')).toEqual(['15.0 words a minute', '–'])
    expect(facts.get('Coverage')).toEqual(['not reviewed', 'not reviewed'])
  })

  it('has the questions only when they are wanted', () => {
    const sides = [side('one', { question: 'Why?' }), side('two', { question: 'How far?' })]

    expect(factsOf(sides, true).get('Question')).toEqual(['Why?', 'How far?'])
    expect(factsOf(sides).has('Question')).toBe(false)
  })

  it('has what was expected and judged, and leaves out what neither has', () => {
    const facts = factsOf([
      side('one', { predictedCoverage: 0.6, predictedLevel: 'Top', mark: { given: 17, of: 25 } }),
      side('two', { predictedLevel: 'Sound' }),
    ])

    expect(facts.get('You expected')).toEqual(['60 %, Top', 'Sound'])
    expect(facts.get('Teacher’s mark')).toEqual(['17 of 25', '–'])
    expect(facts.has('Your level')).toBe(false)
  })

  it('sets levels of strands of one name beside each other, whatever the rubric', () => {
    const judged = (rubric: string, level: string): Review => ({
      ticked: [],
      missed: [],
      rubric,
      strands: [{ strand: 'knowledge', level }],
    })

    const facts = factsOf([
      side('one', {}, judged('aqa-a-level', 'sound')),
      side('two', {}, judged('university-history', 'top')),
    ])

    expect(facts.get('Knowledge and evidence')).toEqual(['Sound', 'Top'])
  })

  it('does without the texts of an attempt that can’t be opened', () => {
    const closed = { line: aLine('one', { level: 'Strong' }), attempt: null }

    expect(factsOf([closed, side('two')]).get('Your level')).toEqual(['Strong', '–'])
  })
})
