import * as v from 'valibot'
import { anyOf, cardIdSchema, idSchema, listOf, shape, text } from './fields'
import { weightSchema } from './outline'
import { refsSchema } from './ref'

/** What every card has: the outline point and paragraph it belongs to, and what its answer can be traced to. */
const common = {
  id: cardIdSchema,
  point: idSchema,
  paragraph: idSchema,
  facts: refsSchema,
  weight: v.exactOptional(weightSchema),
  region: v.exactOptional(idSchema),
  theme: v.exactOptional(idSchema),
  hint: v.exactOptional(text('a short hint', 200)),
}

const question = text('a question', 600)
const answer = text('its answer', 600)

const basicCardSchema = shape({ kind: v.literal('basic'), ...common, front: question, back: answer })
/** A question and its answer. */
export type BasicCard = v.InferOutput<typeof basicCardSchema>

const reversedCardSchema = shape({
  kind: v.literal('reversed'),
  ...common,
  front: question,
  back: answer,
  reverse: shape({ front: question, back: answer }),
})
/** One fact asked both ways: two faces, each with a schedule of its own. */
export type ReversedCard = v.InferOutput<typeof reversedCardSchema>

const clozeCardSchema = shape({
  kind: v.literal('cloze'),
  ...common,
  text: text('a sentence with {{answers}} in it', 600),
  each: v.optional(v.boolean('expected true or false'), false),
  faces: v.exactOptional(listOf(text('an answer', 600), 'the answers by their faces')),
})
/**
 * A sentence whose `{{answers}}` are hidden all at once, or with `each` one to a face; `clozeOf` reads it. `faces` lists the
 * answers in the order of their faces where that is not the order of the sentence; those no longer in it keep their place.
 */
export type ClozeCard = v.InferOutput<typeof clozeCardSchema>

/** A question whose answer the student types. */
const typedCardSchema = shape({
  kind: v.literal('typed'),
  ...common,
  front: question,
  answer: text('the answer that is typed', 120),
  accept: anyOf(text('another right answer', 120), 'a list of other right answers'),
})

const needExpected = 'expected how many points are full credit, a whole number from 1'

const argumentCardSchema = shape({
  kind: v.literal('argument'),
  ...common,
  front: question,
  points: v.pipe(
    listOf(text('one point of the argument', 300), 'three to six points'),
    v.minLength(3, 'expected three to six points'),
    v.maxLength(6, 'expected three to six points'),
  ),
  need: v.pipe(v.number(needExpected), v.integer(needExpected), v.minValue(1, needExpected)),
})
/** Points to say and tick: `need` of them are full credit. */
export type ArgumentCard = v.InferOutput<typeof argumentCardSchema>

const orderCardSchema = shape({
  kind: v.literal('order'),
  ...common,
  front: question,
  events: v.pipe(
    listOf(
      shape({ text: text('an event without its date', 200), event: v.exactOptional(idSchema) }),
      'three to six events in their right order',
    ),
    v.minLength(3, 'expected three to six events in their right order'),
    v.maxLength(6, 'expected three to six events in their right order'),
  ),
})
/** Events to put in order, listed in the right one; `event` names the entry of the timeline. */
export type OrderCard = v.InferOutput<typeof orderCardSchema>

/** Things easily confused, each with what sets it apart. */
const contrastCardSchema = shape({
  kind: v.literal('contrast'),
  ...common,
  front: question,
  sides: v.pipe(
    listOf(
      shape({ name: text('one of the things compared', 120), answer: text('what sets it apart', 300) }),
      'two to four things easily confused',
    ),
    v.minLength(2, 'expected two to four things easily confused'),
    v.maxLength(4, 'expected two to four things easily confused'),
  ),
})

const KINDS = [
  basicCardSchema,
  reversedCardSchema,
  clozeCardSchema,
  typedCardSchema,
  argumentCardSchema,
  orderCardSchema,
  contrastCardSchema,
] as const

/** How a card asks. */
export const CARD_KINDS = ['basic', 'reversed', 'cloze', 'typed', 'argument', 'order', 'contrast'] as const
export type CardKind = Card['kind']

export const cardSchema = v.variant('kind', KINDS, `expected one of ${CARD_KINDS.join(', ')}`)
/** Something to recall, as its pack has it. What is drilled is its faces: see `facesOf`. */
export type Card = v.InferOutput<typeof cardSchema>

export const cardsSchema = v.array(cardSchema, 'expected a list of cards')
