import type { OutlinePoint } from './outline'

/** A point of the outline and where it stands in the tree. */
export interface OutlineStep {
  readonly point: OutlinePoint
  /** 0 for the points at the top. */
  readonly depth: number
  readonly parent: OutlinePoint | null
  /** The place among its siblings, from 0, and how many there are. */
  readonly position: number
  readonly siblings: number
}

/** Every point of an outline in reading order: each before the points under it. */
export function outlineWalk(
  points: readonly OutlinePoint[],
  parent: OutlinePoint | null = null,
  depth = 0,
): OutlineStep[] {
  return points.flatMap((point, position) => [
    { point, depth, parent, position, siblings: points.length },
    ...outlineWalk(point.points, point, depth + 1),
  ])
}

/** The points that lead to a paragraph, in reading order, whatever their depth. */
export function pointsOfParagraph(outline: readonly OutlinePoint[], paragraphId: string): OutlinePoint[] {
  return outlineWalk(outline)
    .map((step) => step.point)
    .filter((point) => point.paragraph === paragraphId)
}

/** The point with this id, or null when the outline has none. */
export function findPoint(outline: readonly OutlinePoint[], id: string): OutlinePoint | null {
  return outlineWalk(outline).find((step) => step.point.id === id)?.point ?? null
}

/** The points above one, from the top down to its parent; none when it stands at the top or isn't there. */
export function ancestorsOf(outline: readonly OutlinePoint[], id: string): OutlinePoint[] {
  const steps = outlineWalk(outline)
  const parentOf = new Map(steps.map((step) => [step.point.id, step.parent]))
  const ancestors: OutlinePoint[] = []
  for (let above = parentOf.get(id); above; above = parentOf.get(above.id)) ancestors.unshift(above)
  return ancestors
}
