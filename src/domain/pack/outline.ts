import * as v from 'valibot'
import { idSchema, listOf, shape, text } from './fields'

/** What a point does in the argument. */
export const POINT_KINDS = [
  'thesis',
  'definition',
  'claim',
  'evidence',
  'counter-argument',
  'rebuttal',
] as const
export type PointKind = (typeof POINT_KINDS)[number]

/** How much an answer loses without a point: 3 crucial, 2 useful, 1 colour. */
export type Weight = 1 | 2 | 3

/** A point of the argument, with the points that stand under it and the paragraph it leads to. */
export interface OutlinePoint {
  id: string
  kind: PointKind
  text: string
  weight: Weight
  paragraph: string
  points: OutlinePoint[]
}

export const outlinePointSchema: v.GenericSchema<unknown, OutlinePoint> = shape({
  id: idSchema,
  kind: v.picklist(POINT_KINDS, `expected one of ${POINT_KINDS.join(', ')}`),
  text: text('one plain sentence', 400),
  weight: v.picklist([1, 2, 3], 'expected 3 (crucial), 2 (useful) or 1 (colour)'),
  paragraph: idSchema,
  points: v.optional(
    v.array(
      v.lazy(() => outlinePointSchema),
      'expected a list of points',
    ),
    () => [],
  ),
})

export const outlineSchema = listOf(outlinePointSchema, 'a list of points')
