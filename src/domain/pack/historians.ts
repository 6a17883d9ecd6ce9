import * as v from 'valibot'
import { idSchema, listOf, provenance, shape, text, variantsSchema } from './fields'

const yearExpected = 'expected a year, a whole number without quotation marks'

const workSchema = shape({
  title: text('the title of the book or article', 200),
  year: v.pipe(
    v.number(yearExpected),
    v.integer(yearExpected),
    v.minValue(1, yearExpected),
    v.maxValue(2200, yearExpected),
  ),
})
/** A book or article, with the year it came out. */
export type Work = v.InferOutput<typeof workSchema>

const historianSchema = shape({
  id: idSchema,
  name: text('the name', 80),
  variants: variantsSchema,
  works: listOf(workSchema, 'at least one work'),
  school: v.exactOptional(idSchema),
  position: text('what this historian holds, in a sentence or two', 800),
  use: text('how to use or question it in an answer', 600),
  ...provenance,
})
/** A historian, what they hold and how to use it; those of one `school` hold much the same. */
export type Historian = v.InferOutput<typeof historianSchema>

export const historiansSchema = v.array(historianSchema, 'expected a list of historians')
