import * as v from 'valibot'
import { idSchema, listOf, shape, text } from './fields'

export const rubricLevelSchema = shape({
  id: idSchema,
  title: text('the name of the level', 120),
  descriptor: text('what work at this level does', 1200),
})
/** How well a strand can be done. */
export type RubricLevel = v.InferOutput<typeof rubricLevelSchema>

export const strandSchema = shape({
  id: idSchema,
  title: text('the name of the strand', 120),
  levels: listOf(rubricLevelSchema, 'levels, the best first'),
})
/** One thing an essay is judged by; its levels stand best first. */
export type Strand = v.InferOutput<typeof strandSchema>

export const rubricSchema = shape({
  id: idSchema,
  title: text('the name of the rubric', 120),
  strands: listOf(strandSchema, 'the strands of the rubric'),
})
/** How an attempt is judged. */
export type Rubric = v.InferOutput<typeof rubricSchema>

export const rubricsSchema = v.array(rubricSchema, 'expected a list of rubrics')
