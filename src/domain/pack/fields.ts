import * as v from 'valibot'

/** A text of one to `longest` characters once the space around it is gone. */
export function text(expected: string, longest = 2000) {
  return v.pipe(
    v.string(`expected ${expected}`),
    v.trim(),
    v.nonEmpty(`expected ${expected}`),
    v.maxLength(longest, `expected ${expected} of at most ${String(longest)} characters`),
  )
}

/** A list with at least one entry. */
export function listOf<const Item extends v.GenericSchema>(item: Item, expected: string) {
  return v.pipe(v.array(item, `expected ${expected}`), v.nonEmpty(`expected ${expected}`))
}

/** How things in a pack are known: kebab-case, never changed once students have progress that names it. */
export const idSchema = v.pipe(
  v.string('expected an id in kebab-case, such as united-front'),
  v.maxLength(60, 'expected an id of at most 60 characters'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in kebab-case, such as united-front'),
)

/** Exactly these keys: a missing one and an unknown one are both refused, by a message that lists them. */
export function shape<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, `expected the keys ${Object.keys(entries).join(', ')}`)
}

/** A card's id: short enough for what names its other faces to fit behind it. */
export const cardIdSchema = v.pipe(
  idSchema,
  v.maxLength(54, 'expected an id of at most 54 characters, for the ids of its other faces are longer'),
)

/** The id of a card's face: the card’s own, or that with `--back`, `--2`, `--3` … behind it. */
export const faceIdSchema = v.pipe(
  v.string('expected the id of a card or of one of its faces'),
  v.maxLength(60, 'expected an id of at most 60 characters'),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(--(back|[1-9]\d?))?$/,
    'expected the id of a card or of one of its faces, such as rapallo-date--back',
  ),
)

/** A list that may be left out, and is then empty. */
export function anyOf<const Item extends v.GenericSchema>(item: Item, expected: string) {
  return v.optional(v.array(item, `expected ${expected}`), (): v.InferOutput<Item>[] => [])
}

/** How sure the pack's maker is: read in a source named, known without one, or not certain. */
const CERTAINTIES = ['seen', 'known', 'uncertain'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Where a statement comes from: how sure it is, and the ids of the sources it was seen in. */
export const provenance = {
  certainty: v.optional(v.picklist(CERTAINTIES, `expected one of ${CERTAINTIES.join(', ')}`), 'known'),
  sources: anyOf(idSchema, 'the ids of sources'),
}

/** Other spellings and forms of a name. */
export const variantsSchema = anyOf(text('another form of the name', 120), 'a list of other forms')
