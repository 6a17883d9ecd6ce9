import * as v from 'valibot'
import { idSchema, shape, text } from './fields'

export const termSchema = shape({
  id: idSchema,
  term: text('the term', 80),
  aliases: v.optional(
    v.array(text('another form of the term', 80), 'expected a list of other forms'),
    () => [],
  ),
  meaning: text('one sentence that says what it means', 600),
  relevance: text('one sentence that says why it matters here', 600),
})
/** A term explained. It is found in texts by its name and its aliases, capitals as written, at word boundaries. */
export type Term = v.InferOutput<typeof termSchema>

export const glossarySchema = v.array(termSchema, 'expected a list of terms')
