import * as v from 'valibot'
import { anyOf, idSchema, provenance, shape, text } from './fields'

const termSchema = shape({
  id: idSchema,
  term: text('the term', 80),
  aliases: anyOf(text('another form of the term', 80), 'a list of other forms'),
  meaning: text('one sentence that says what it means', 600),
  relevance: text('one sentence that says why it matters here', 600),
  ...provenance,
})
/** A term explained. It is found in texts by its name and its aliases, capitals as written, at word boundaries. */
export type Term = v.InferOutput<typeof termSchema>

export const glossarySchema = v.array(termSchema, 'expected a list of terms')
