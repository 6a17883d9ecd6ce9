import * as v from 'valibot'
import { idSchema, listOf, shape, text } from './fields'
import { PROMPT_LEVELS, promptLevelSchema } from './prompt'

const rubricLevelSchema = shape({
  id: idSchema,
  title: text('the name of the level', 120),
  descriptor: text('what work at this level does', 1200),
})
/** How well a strand can be done. */
export type RubricLevel = v.InferOutput<typeof rubricLevelSchema>

const strandSchema = shape({
  id: idSchema,
  title: text('the name of the strand', 120),
  levels: listOf(rubricLevelSchema, 'levels, the best first'),
})
/** One thing an essay is judged by; its levels stand best first. */
export type Strand = v.InferOutput<typeof strandSchema>

const markExpected = 'expected whole marks from 0 to 1000'
const mark = v.pipe(
  v.number(markExpected),
  v.integer(markExpected),
  v.minValue(0, markExpected),
  v.maxValue(1000, markExpected),
)

export const bandSchema = shape({ level: idSchema, from: mark, to: mark })
/** The marks from the lowest to the highest that a level stands for. */
export type Band = v.InferOutput<typeof bandSchema>

const marksSchema = shape({
  of: mark,
  bands: listOf(bandSchema, 'the marks of each level'),
})
/** What a board gives at each level, out of how many; a level is named by the id its strands have in common. */
export type Marks = v.InferOutput<typeof marksSchema>

const rubricSchema = shape({
  id: idSchema,
  title: text('the name of the rubric', 120),
  levels: v.optional(listOf(promptLevelSchema, 'the levels of question that it suits'), () => [
    ...PROMPT_LEVELS,
  ]),
  note: v.exactOptional(text('one sentence about the rubric', 600)),
  isApproximate: v.optional(v.boolean('expected true or false'), false),
  marks: v.exactOptional(marksSchema),
  strands: listOf(strandSchema, 'the strands of the rubric'),
})
/** How an attempt is judged, and at which levels of question; marks are the student's guide, never given by the app. */
export type Rubric = v.InferOutput<typeof rubricSchema>

export const rubricsSchema = v.array(rubricSchema, 'expected a list of rubrics')
