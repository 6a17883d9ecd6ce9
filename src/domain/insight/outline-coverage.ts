import { outlineWalk } from '@/domain/pack/outline-walk'
import type { OutlinePoint } from '@/domain/pack/schema'
import { verdictOn } from '@/domain/practice/review'
import type { AttemptLine } from './attempt-line'
import { sortAttempts } from './sort-attempts'

/** One part at the top of the outline, with how the points that attempts needed of it last went. */
export interface OutlinePartCoverage {
  readonly part: string
  readonly title: string
  /** Points of the part that at least one reviewed attempt needed. */
  readonly needed: number
  readonly made: number
  readonly half: number
  /** 0 to 1, a half-made point for half; null where none was needed. */
  readonly share: number | null
}

/** For each part at the top of the outline: of its points that reviewed attempts needed, how many were made in the latest that did. */
export function outlineCoverage(
  outline: readonly OutlinePoint[],
  lines: readonly AttemptLine[],
): OutlinePartCoverage[] {
  const verdicts = latestVerdicts(lines)
  return outline.map((head) => {
    const known = outlineWalk([head]).flatMap(({ point }) => verdicts.get(point.id) ?? [])
    const [needed, made, half] = [
      known.length,
      known.filter((verdict) => verdict === 'yes').length,
      known.filter((verdict) => verdict === 'partly').length,
    ]
    const share = needed === 0 ? null : (made + half / 2) / needed
    return { part: head.id, title: head.text, needed, made, half, share }
  })
}

function latestVerdicts(lines: readonly AttemptLine[]) {
  return new Map(
    sortAttempts(lines, 'earliest').flatMap(({ outcome }) => {
      if (outcome === null) return []
      const { ticked, half = [], missed } = outcome
      return [...ticked, ...half, ...missed].map((point) => [point, verdictOn(outcome, point)] as const)
    }),
  )
}
