import * as v from 'valibot'
import { idSchema, listOf, shape, text } from './fields'

/** A stretch of text set in one way; a paragraph is its runs joined. */
const runSchema = shape({
  text: v.string('expected text'),
  emphasis: v.exactOptional(v.literal(true)),
  strong: v.exactOptional(v.literal(true)),
})
export type Run = v.InferOutput<typeof runSchema>

export const paragraphSchema = shape({
  id: idSchema,
  heading: text('a heading', 120),
  runs: listOf(runSchema, 'a paragraph with text in it'),
})
/** A paragraph of the essay. The heading is the pack makers', never the author's. */
export type Paragraph = v.InferOutput<typeof paragraphSchema>

export const essaySchema = shape({
  question: text('the question the essay answers'),
  paragraphs: listOf(paragraphSchema, 'at least one paragraph'),
})
export type Essay = v.InferOutput<typeof essaySchema>
