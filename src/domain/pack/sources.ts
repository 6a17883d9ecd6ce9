import * as v from 'valibot'
import { idSchema, shape, text } from './fields'

const sourceSchema = shape({
  id: idSchema,
  title: text('the title of the source', 300),
  where: text('where the source is found', 300),
  caution: v.exactOptional(text('one sentence of caution', 600)),
})
/** Where facts of the pack were seen, so that a student can cite it. Its place is text, never a link. */
export type Source = v.InferOutput<typeof sourceSchema>

export const sourcesSchema = v.array(sourceSchema, 'expected a list of sources')
