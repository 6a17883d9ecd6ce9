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
