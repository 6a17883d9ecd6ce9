import * as v from 'valibot'

/** Where the student was: a screen's path inside the app, and the paragraph at the top of the essay. */
export const placeSchema = v.strictObject({
  path: v.pipe(
    v.string(),
    v.maxLength(200),
    v.regex(/^(?:\/[\w-]+)+$/, 'expected a path inside the app such as /read'),
  ),
  paragraph: v.nullable(v.pipe(v.string(), v.maxLength(40))),
})
export type Place = v.InferOutput<typeof placeSchema>
