import { outlineWalk } from '@/domain/pack/outline-walk'
import type { OutlinePoint } from '@/domain/pack/schema'
import type { TextRange } from '@/domain/text/range'
import { paragraphsOf } from './paragraphs'
import { verdictOn, type Review, type Verdict } from './review'

/** The needed points of one part of the outline, with what became of them. */
export interface PartCoverage {
  /** The point at the head of the part. */
  readonly head: OutlinePoint
  /** In the order of the outline. */
  readonly points: readonly { readonly point: OutlinePoint; readonly verdict: Verdict }[]
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** The needed points by the part of the outline that they stand in, in its order; parts that none stands in are left out. */
export function coverageByPart(
  outline: readonly OutlinePoint[],
  needed: readonly string[],
  review: Pick<Review, 'ticked' | 'half'>,
): PartCoverage[] {
  const wanted = new Set(needed)
  return outline.flatMap((head) => {
    const points = outlineWalk([head]).flatMap(({ point }) =>
      wanted.has(point.id) ? [{ point, verdict: verdictOn(review, point.id) }] : [],
    )
    const countOf = (which: Verdict): number => points.filter(({ verdict }) => verdict === which).length
    const verdicts = { yes: countOf('yes'), partly: countOf('partly'), no: countOf('no') }
    return points.length === 0 ? [] : [{ head, points, verdicts }]
  })
}

/** One paragraph of an answer, with the points made and half made in it. */
export interface ParagraphCoverage {
  readonly paragraph: TextRange
  readonly verdicts: Readonly<Record<'yes' | 'partly', number>>
}

/**
 * The paragraphs of an answer in order, each with how many points are made in it. `sentences` says where each point stands;
 * one that the student says is made without a sentence counts in no paragraph.
 */
export function coverageByParagraph(
  answer: string,
  sentences: ReadonlyMap<string, TextRange>,
  review: Pick<Review, 'ticked' | 'half'>,
): ParagraphCoverage[] {
  return paragraphsOf(answer).map((paragraph) => {
    const here = [...sentences]
      .filter(([, { start }]) => paragraph.start <= start && start < paragraph.end)
      .map(([point]) => verdictOn(review, point))
    const countOf = (which: Verdict): number => here.filter((verdict) => verdict === which).length
    return { paragraph, verdicts: { yes: countOf('yes'), partly: countOf('partly') } }
  })
}
