import * as v from 'valibot'
import { idSchema, shape, text } from './fields'

const counterArgumentSchema = shape({
  id: idSchema,
  argument: text('what can be said against the essay', 800),
  rebuttal: text('how the essay could answer', 800),
  reply: v.exactOptional(text('what can be said to that', 800)),
  point: idSchema,
})
/** An argument against the essay, the answer to it, and the outline point it is about. */
export type CounterArgument = v.InferOutput<typeof counterArgumentSchema>

export const counterArgumentsSchema = v.array(counterArgumentSchema, 'expected a list of counter-arguments')
