import * as v from 'valibot'
import { anyOf, idSchema, listOf, shape, text } from './fields'
import { refsSchema } from './ref'

/** What a point does in the argument. */
const POINT_KINDS = ['thesis', 'definition', 'claim', 'evidence', 'counter-argument', 'rebuttal'] as const
export type PointKind = (typeof POINT_KINDS)[number]

/** How much an answer loses without a point: 3 crucial, 2 useful, 1 colour. */
export type Weight = 1 | 2 | 3

export const weightSchema = v.picklist([1, 2, 3], 'expected 3 (crucial), 2 (useful) or 1 (colour)')

/** A point of the argument, with the points that stand under it and the paragraph it leads to. */
export interface OutlinePoint {
  id: string
  kind: PointKind
  text: string
  weight: Weight
  paragraph: string
  /** What proves it. */
  facts: string[]
  /** An AND of ORs: an answer makes the point if one sentence of it has a phrase of each group. */
  concepts: string[][]
  /** Other short wordings of the whole point. */
  aliases: string[]
  /** References to what is named in it, whose variants count too. */
  names: string[]
  points: OutlinePoint[]
}

const phrases = listOf(text('a phrase in lower case', 80), 'a group of phrases of which one is enough')

export const outlinePointSchema: v.GenericSchema<unknown, OutlinePoint> = shape({
  id: idSchema,
  kind: v.picklist(POINT_KINDS, `expected one of ${POINT_KINDS.join(', ')}`),
  text: text('one plain sentence', 400),
  weight: weightSchema,
  paragraph: idSchema,
  facts: refsSchema,
  concepts: anyOf(phrases, 'a list of groups of phrases'),
  aliases: anyOf(text('another wording of the point', 200), 'a list of other wordings'),
  names: refsSchema,
  points: v.optional(
    v.array(
      v.lazy(() => outlinePointSchema),
      'expected a list of points',
    ),
    () => [],
  ),
})

export const outlineSchema = listOf(outlinePointSchema, 'a list of points')
