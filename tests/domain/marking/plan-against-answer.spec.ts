import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAgainstAnswer } from '@/domain/marking/plan-against-answer'
import { planLines } from '@/domain/marking/plan-lines'
import { usualStemsReader } from '@/domain/marking/usual-names'
import { paragraphsOf } from '@/domain/practice/paragraphs'
import { bundledPack } from '../../resources/content-pack'
import { LABELLED_PLANS } from './labelled-plans'

const ANSWER = [
  'The word needs defining before anything else is said of it.',
  'Rapallo split the capitalist camp. In April 1922 Germany came over at Genoa, and the treaty held.',
  'In China two policies ran side by side until Shanghai, where Chiang broke with the communists.',
  'So survival came first, and deeds grew cautious.',
].join('\n\n')

const placesIn = (plan: string, answer = ANSWER) =>
  planAgainstAnswer(plan, answer).lines.map(({ paragraphs }) => paragraphs)
const movedIn = (plan: string) => planAgainstAnswer(plan, ANSWER).lines.map(({ isMoved }) => isMoved)

const lines = fc.array(
  fc.constantFrom(
    '- Rapallo',
    'China, Shanghai',
    'Intro',
    'Conclusion',
    'Para 2',
    'Mukden',
    '1. Genoa 1922',
    '?',
    '',
  ),
  { maxLength: 8 },
)
const paragraphs = fc.array(
  fc.constantFrom('Rapallo and Genoa.', 'China broke at Shanghai.', 'Mukden. China.', '—', ''),
  { maxLength: 8 },
)

describe('planAgainstAnswer', () => {
  it('finds the paragraph of each line by the words they share', () => {
    expect(placesIn('- Rapallo: split capitalists\n- China, two tracks to Shanghai\n- Mukden 1931')).toEqual([
      [1],
      [2],
      [],
    ])
  })

  it('knows a word by its stem', () => {
    expect(placesIn('define words\nsurviving deeds')).toEqual([[0], [3]])
  })

  it('takes two words of a line for it, and one only where that is half of it', () => {
    expect(placesIn('Rapallo, Genoa, Mukden, Kellogg')).toEqual([[1]])
    expect(placesIn('Rapallo\nRapallo, Mukden, Locarno')).toEqual([[1], []])
    expect(placesIn('the Baltic camp')).toEqual([[]])
  })

  it('has the introduction first, the conclusion last, and looks for no heading', () => {
    expect(placesIn('Intro\nPara 2:\nRapallo\nConclusion')).toEqual([[0], [], [1], [3]])
    expect(placesIn('Intro\nConclusion', 'One paragraph.')).toEqual([[0], []])
  })

  it('gives a paragraph without a line to the one that it goes on with', () => {
    const answer = 'Rapallo, Rapallo, Rapallo.\n\nRapallo again.\n\nMukden.'
    const { paragraphs: written } = planAgainstAnswer('Rapallo', answer)

    expect(placesIn('Rapallo', answer)).toEqual([[0, 1]])
    expect(written.map(({ lines: its }) => its)).toEqual([[0], [0], []])
  })

  it('says which lines came in another order, the fewest that explain it', () => {
    expect(movedIn('Rapallo\nChina\nsurvival')).toEqual([false, false, false])
    expect(movedIn('survival\nRapallo\nChina')).toEqual([true, false, false])
    expect(movedIn('Conclusion\nRapallo\nMukden\nChina')).toEqual([false, false, false, false])
  })

  it('has every line and every paragraph once, in their order, and both sides agree', () => {
    fc.assert(
      fc.property(lines, paragraphs, (someLines, someParagraphs) => {
        const [plan, answer] = [someLines.join('\n'), someParagraphs.join('\n\n')]
        const laid = planAgainstAnswer(plan, answer)

        expect(laid.lines.map(({ line }) => line)).toEqual(planLines(plan))
        expect(laid.paragraphs.map(({ range }) => range)).toEqual(paragraphsOf(answer))
        laid.lines.forEach(({ paragraphs: its }, line) => {
          laid.paragraphs.forEach((paragraph, index) => {
            expect(paragraph.lines.includes(line)).toBe(its.includes(index))
          })
        })
      }),
    )
  })

  it('is the same however much space stands in either text', () => {
    fc.assert(
      fc.property(lines, paragraphs, fc.constantFrom('\n', ' ', '\t', ' \n\n'), (some, others, space) => {
        const spaced = (texts: string[]) => `${space}${texts.join(`${space}\n${space}`)}${space}`
        const partsOf = (plan: string, answer: string) => {
          const laid = planAgainstAnswer(plan, answer)
          return [laid.lines, laid.paragraphs.map(({ lines: its }) => its)]
        }

        expect(partsOf(spaced(some), spaced(others))).toEqual(partsOf(some.join('\n'), others.join('\n')))
      }),
    )
  })

  it('places four lines in five of three plans, and sees none that was not written', () => {
    const read = usualStemsReader(bundledPack())
    const labelled = Object.entries(LABELLED_PLANS).flatMap(([name, plan]) => {
      const answer = readFileSync(`tests/fixtures/answers/open/answers/${name}.md`, 'utf8')
      const laid = planAgainstAnswer(plan.map(([line]) => line).join('\n'), answer, read)
      return plan.map(([, right], index) => ({
        right,
        found: (laid.lines[index]?.paragraphs ?? []).map((place) => place + 1),
      }))
    })

    const isRight = ({ right, found }: (typeof labelled)[number]): boolean =>
      right === null ? found.length === 0 : found.includes(right)
    expect(labelled.filter(isRight).length / labelled.length).toBeGreaterThanOrEqual(0.8)
    expect(labelled.filter(({ right, found }) => right === null && found.length > 0)).toEqual([])
  })
})
