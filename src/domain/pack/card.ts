import * as v from 'valibot'
import { idSchema, shape, text } from './fields'

/** What every card has: the outline point and paragraph it belongs to, and where its maker found the fact. */
const common = {
  id: idSchema,
  point: idSchema,
  paragraph: idSchema,
  fact: v.exactOptional(text('where the fact was found', 60)),
}

export const basicCardSchema = shape({
  kind: v.literal('basic'),
  ...common,
  front: text('a question', 600),
  back: text('its answer', 600),
})
/** A question and its answer. */
export type BasicCard = v.InferOutput<typeof basicCardSchema>

export const clozeCardSchema = shape({
  kind: v.literal('cloze'),
  ...common,
  text: text('a sentence with {{answers}} in it', 600),
})
/** A sentence whose `{{answers}}` are all hidden at once; `clozeOf` reads it. */
export type ClozeCard = v.InferOutput<typeof clozeCardSchema>

export const cardSchema = v.variant('kind', [basicCardSchema, clozeCardSchema], 'expected basic or cloze')
export type Card = v.InferOutput<typeof cardSchema>

export const cardsSchema = v.array(cardSchema, 'expected a list of cards')
