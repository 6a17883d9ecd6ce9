import * as v from 'valibot'
import { idSchema, provenance, shape, text } from './fields'

const quotationSchema = shape({
  id: idSchema,
  words: text('the words quoted', 1200),
  speaker: text('whose words they are, as far as is known', 200),
  when: v.exactOptional(text('when they were said or written', 120)),
  channel: v.exactOptional(text('how the words reach us', 600)),
  caution: v.exactOptional(text('one sentence of caution', 800)),
  paragraph: v.exactOptional(idSchema),
  ...provenance,
})
/** Words to quote, with how far they can be trusted; `paragraph` is where the essay has them. */
export type Quotation = v.InferOutput<typeof quotationSchema>

export const quotationsSchema = v.array(quotationSchema, 'expected a list of quotations')
