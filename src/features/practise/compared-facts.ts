import type { AttemptLine } from '@/domain/insight/attempt-line'
import type { Rubric } from '@/domain/pack/schema'
import type { Attempt } from '@/domain/practice/attempt'
import { averagePace } from '@/domain/practice/pace'
import { levelTitle, rubricFor } from '@/domain/practice/rubric-levels'
import { percentText } from '@/domain/text/percent'
import { coverageText, countText, minutesText } from './wording'

/** One of two attempts: as lists have it, and the whole of it where its file can be opened. */
export interface ComparedSide {
  readonly line: AttemptLine
  readonly attempt: Attempt | null
}

/** One thing about two attempts, the earlier one’s first. */
export interface ComparedFact {
  readonly name: string
  readonly values: readonly string[]
}

/** What has not been said, or cannot be known. */
const NONE = '–'

/** What lies side by side of two attempts, in order; what neither of them has is left out. */
export function comparedFacts(
  sides: readonly ComparedSide[],
  rubrics: readonly Rubric[],
  withQuestion: boolean,
): ComparedFact[] {
  const fact = (name: string, valueOf: (side: ComparedSide) => string): ComparedFact => ({
    name,
    values: sides.map(valueOf),
  })
  const facts = [
    ...(withQuestion ? [fact('Question', ({ line }) => line.question)] : []),
    fact('Way', ({ line }) => line.way),
    fact('Words', ({ line }) => (line.words === 0 ? NONE : countText(line.words, 'word'))),
    fact('Time', ({ line }) => minutesText(line.durationMs)),
    fact('Pace', ({ line }) => paceText(line)),
    fact('Coverage', ({ line: { outcome } }) => (outcome === null ? 'not reviewed' : coverageText(outcome))),
    fact('You expected', ({ line }) => expectedText(line)),
    fact('Your level', ({ line }) => line.level ?? NONE),
    ...strandFacts(sides, rubrics),
    fact('Teacher’s mark', ({ line: { mark } }) => (mark === null ? NONE : `${mark.given} of ${mark.of}`)),
  ]
  return facts.filter(({ values }) => values.some((value) => value !== NONE))
}

function paceText({ words, durationMs }: AttemptLine): string {
  const pace = words === 0 ? null : averagePace(words, durationMs)
  return pace === null ? NONE : `${pace.toFixed(1)} words a minute`
}

function expectedText({ predictedCoverage, predictedLevel }: AttemptLine): string {
  const share = predictedCoverage === null ? [] : [percentText(predictedCoverage)]
  const said = [...share, ...(predictedLevel === null ? [] : [predictedLevel])]
  return said.length === 0 ? NONE : said.join(', ')
}

/** Strands of two rubrics are the same where they are called the same. */
function strandFacts(sides: readonly ComparedSide[], rubrics: readonly Rubric[]): ComparedFact[] {
  const chosen = sides.map(({ attempt }) => {
    const rubric = attempt && rubricFor(rubrics, attempt.review?.rubric, attempt.level)
    const titles = new Map(rubric?.strands.map(({ id, title }) => [id, title]))
    return new Map(
      attempt?.review?.strands?.map(({ strand, level }) => [
        titles.get(strand) ?? strand,
        levelTitle(rubric, level),
      ]),
    )
  })
  const names = new Set(chosen.flatMap((levels) => [...levels.keys()]))
  return [...names].map((name) => ({ name, values: chosen.map((levels) => levels.get(name) ?? NONE) }))
}
