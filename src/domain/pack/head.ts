import * as v from 'valibot'
import { anyOf, idSchema, shape, text } from './fields'

/** The format of packs this app reads. A pack of a later one is refused, not half read. */
const PACK_FORMAT = 1

const dateExpected = 'expected a date such as 2011-09-28'

/** Whose essay it is, when and where it was published, and on what terms. */
const creditSchema = shape({
  author: text('who wrote the essay', 200),
  date: v.pipe(v.string(dateExpected), v.isoDate(dateExpected)),
  source: text('where the essay was published', 300),
  note: text('what that place says about the essay', 600),
  licence: text('the licence of the essay, or: not stated', 200),
})

/** Who made everything in the pack that is not the essay. */
const makersSchema = shape({
  name: text('who made the rest of the pack', 200),
  licence: text('the licence of the rest of the pack', 200),
})

const topicSchema = shape({ id: idSchema, title: text('a short title', 80) })
/** A region or theme by which cards and questions are sorted. */
export type Topic = v.InferOutput<typeof topicSchema>

export const packHeadSchema = shape({
  format: v.literal(PACK_FORMAT, `expected format ${String(PACK_FORMAT)}, the one this version reads`),
  id: idSchema,
  version: v.pipe(
    v.string('expected a version such as 1.0.0'),
    v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'expected a version such as 1.0.0'),
  ),
  title: text('a title', 120),
  language: v.pipe(
    v.string('expected a language such as en-GB'),
    v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'expected a language such as en-GB'),
  ),
  description: text('one sentence for the Library', 400),
  credit: creditSchema,
  makers: makersSchema,
  regions: anyOf(topicSchema, 'a list of regions'),
  themes: anyOf(topicSchema, 'a list of themes'),
})
/** What pack.yaml says: which pack this is and whose. */
export type PackHead = v.InferOutput<typeof packHeadSchema>
