import { paragraphsOf } from '@/domain/practice/paragraphs'
import type { TextRange } from '@/domain/text/range'
import { tellingStems } from '@/domain/text/stems'
import { inOrder } from './in-order'
import { planLines, type PlanLine } from './plan-lines'
import { alikeness, similarityAmong, type Vector } from './similarity'

/** A line of a plan with the paragraphs of the answer that it was written in, numbered from 0: none where it was not seen. */
export interface LineInAnswer {
  readonly line: PlanLine
  readonly paragraphs: readonly number[]
  /** Whether it stands elsewhere among the others than in the plan. */
  readonly isMoved: boolean
}

/** A paragraph of an answer with the lines of the plan that are written in it, numbered from 0: none where it was not planned. */
export interface ParagraphInPlan {
  readonly range: TextRange
  readonly lines: readonly number[]
}

/** A plan laid beside what was written: every line and every paragraph once, in their own order. It judges nothing. */
export interface PlanAgainstAnswer {
  readonly lines: readonly LineInAnswer[]
  readonly paragraphs: readonly ParagraphInPlan[]
}

/**
 * A line is written where so great a share of it stands in one paragraph, each word by the square of its weight: half of it by one
 * word, which may be there by chance, or less by more. Chosen, as the next, on tests/domain/marking/labelled-plans.ts.
 */
const WRITTEN_FROM = { byOneWord: 0.5, byMore: 0.3 }
/** A paragraph with no line of its own goes with one that is written in it and is so much what it is about (a cosine). */
const ABOUT_FROM = 0.2

/**
 * Looks for each line of a plan in the paragraphs of the answer, by the stems they share, weighted by how few paragraphs have
 * them: where most of a line stands in several, the one it is most alike is its place. “Introduction” and “Conclusion” alone are
 * the first paragraph and, of two and more, the last. A line in other words is not seen. `stemsIn` may read names as one
 * that are spelt in several ways.
 *
 * A line is moved when it is not in the longest row of lines that are written in the order of the plan.
 */
export function planAgainstAnswer(
  plan: string,
  answer: string,
  stemsIn: (text: string) => readonly string[] = tellingStems,
): PlanAgainstAnswer {
  const ranges = paragraphsOf(answer)
  const texts = ranges.map(({ start, end }) => answer.slice(start, end))
  const similarity = similarityAmong(texts, stemsIn)
  const paragraphs = texts.map(similarity.vectorOf)
  const lines = planLines(plan)
  const vectors = lines.map(({ content }) => similarity.vectorOf(content))

  const places = lines.map((line, index) => placeOf(line, vectors[index] ?? new Map(), paragraphs))
  const strays = paragraphs.map((paragraph, index) =>
    places.includes(index) ? null : closestLine(paragraph, lines, vectors),
  )
  const kept = inOrder(lines.map(({ kind }, index) => (kind === 'point' ? (places[index] ?? null) : null)))

  const written = lines.map((line, index): LineInAnswer => {
    const place = places[index] ?? null
    const own = place === null ? [] : [place]
    const others = strays.flatMap((stray, paragraph) => (stray === index ? [paragraph] : []))
    const isMoved = line.kind === 'point' && place !== null && !kept.has(index)
    return { line, paragraphs: [...own, ...others].sort((one, other) => one - other), isMoved }
  })
  return {
    lines: written,
    paragraphs: ranges.map((range, index) => ({
      range,
      lines: written.flatMap((line, at) => (line.paragraphs.includes(index) ? [at] : [])),
    })),
  }
}

/** The paragraph that a line is written in. */
function placeOf({ kind }: PlanLine, line: Vector, paragraphs: readonly Vector[]): number | null {
  if (kind === 'heading' || paragraphs.length === 0) return null
  if (kind === 'opening') return 0
  if (kind === 'closing') return paragraphs.length > 1 ? paragraphs.length - 1 : null
  return closest(paragraphs, (paragraph) => (isWrittenIn(line, paragraph) ? alikeness(line, paragraph) : 0))
}

/** The line that a paragraph without one goes on with. */
function closestLine(
  paragraph: Vector,
  lines: readonly PlanLine[],
  vectors: readonly Vector[],
): number | null {
  const isPoint = (index: number): boolean => lines[index]?.kind === 'point'
  return closest(vectors, (line, index) => {
    const alike = alikeness(line, paragraph)
    return isPoint(index) && alike >= ABOUT_FROM && isWrittenIn(line, paragraph) ? alike : 0
  })
}

/** Vectors have length 1, so the squares of a line's weights are shares of it. */
function isWrittenIn(line: Vector, paragraph: Vector): boolean {
  const shared = [...line].filter(([stem]) => paragraph.has(stem))
  const share = shared.reduce((sum, [, weight]) => sum + weight * weight, 0)
  return share >= (shared.length === 1 ? WRITTEN_FROM.byOneWord : WRITTEN_FROM.byMore)
}

/** The place of the first that scores highest, and above 0. */
function closest(
  vectors: readonly Vector[],
  scoreOf: (vector: Vector, index: number) => number,
): number | null {
  let [best, most]: [number | null, number] = [null, 0]
  vectors.forEach((vector, index) => {
    const score = scoreOf(vector, index)
    if (score > most) [best, most] = [index, score]
  })
  return best
}
