import * as v from 'valibot'
import { idSchema, provenance, shape, text, variantsSchema } from './fields'

const nameSchema = shape({
  id: idSchema,
  name: text('the name', 120),
  variants: variantsSchema,
  ...provenance,
})
/** A place, party or other name that is no person's, by every spelling. */
export type ProperName = v.InferOutput<typeof nameSchema>

export const namesSchema = v.array(nameSchema, 'expected a list of names')
