import * as v from 'valibot'
import { anyOf, idSchema, shape, text } from './fields'

const analysisEntrySchema = shape({
  paragraph: idSchema,
  claim: text('one sentence that says what the paragraph claims', 600),
  function: text('one sentence that says what the paragraph does', 600),
  evidence: anyOf(text('one line of evidence', 400), 'a list of evidence'),
  comment: text('one or two sentences for the student', 1000),
})
/** What a paragraph of the essay claims, does in the argument, and offers as evidence. */
export type ParagraphAnalysis = v.InferOutput<typeof analysisEntrySchema>

export const analysisSchema = v.array(analysisEntrySchema, 'expected one entry for each paragraph')
