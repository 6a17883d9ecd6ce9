import * as v from 'valibot'
import { idSchema, provenance, shape, text, variantsSchema } from './fields'

const personSchema = shape({
  id: idSchema,
  name: text('the name', 80),
  variants: variantsSchema,
  lived: v.exactOptional(text('the years of birth and death', 40)),
  group: v.exactOptional(text('the group to list this person in', 80)),
  role: text('one sentence that says who this was', 600),
  matters: text('one sentence that says why it matters', 600),
  ...provenance,
})
/** Somebody who matters here, by every spelling of the name. */
export type Person = v.InferOutput<typeof personSchema>

export const peopleSchema = v.array(personSchema, 'expected a list of people')
