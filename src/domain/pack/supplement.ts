import * as v from 'valibot'
import { paragraphSchema } from './essay'
import { listOf, shape, text } from './fields'

export const supplementSchema = shape({
  label: v.string('expected a label that says whose words these are'),
  paragraphs: v.array(paragraphSchema, 'expected paragraphs'),
})
/** What the pack's makers add to the essay, never the author's words; without one, no label and no paragraphs. */
export type Supplement = v.InferOutput<typeof supplementSchema>

/** A supplement as it is written: it has a label and paragraphs. */
export const writtenSupplementSchema = shape({
  label: text('a label that says whose words these are', 600),
  paragraphs: listOf(paragraphSchema, 'at least one paragraph'),
})

/** The supplement of a pack that has none. */
export const NO_SUPPLEMENT: Supplement = { label: '', paragraphs: [] }
