import * as v from 'valibot'
import { idSchema, provenance, shape, text } from './fields'
import { refsSchema } from './ref'

/** What a note in the margin is about. */
const NOTE_KINDS = ['error', 'timing', 'spelling', 'unproved', 'nuance', 'language', 'missing'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

const noteSchema = shape({
  id: idSchema,
  paragraph: idSchema,
  quote: v.pipe(
    v.string('expected words of the paragraph, exactly as it has them'),
    v.nonEmpty('expected words of the paragraph, exactly as it has them'),
    v.maxLength(600, 'expected words of the paragraph of at most 600 characters'),
  ),
  kind: v.picklist(NOTE_KINDS, `expected one of ${NOTE_KINDS.join(', ')}`),
  says: text('one sentence that says what the essay says', 600),
  better: text('one or two sentences that say what is better', 1000),
  use: text('one sentence that says how to use it in an answer', 600),
  facts: refsSchema,
  ...provenance,
})
/** A note of the pack's makers in the essay's margin, hung on words that stand once in its paragraph. */
export type MarginNote = v.InferOutput<typeof noteSchema>

export const notesSchema = v.array(noteSchema, 'expected a list of notes')
