import * as v from 'valibot'
import { idSchema, provenance, shape, text } from './fields'

/** Which of a policy's two aims an event served; `context` where it served neither. */
const EVENT_CLASSES = ['revolutionary', 'diplomatic', 'both', 'context'] as const
export type EventClass = (typeof EVENT_CLASSES)[number]

const dayExpected = 'expected a year, month or day in quotation marks, such as 1922-04-16'
const day = v.pipe(
  v.string(dayExpected),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, dayExpected),
)

export const eventSchema = shape({
  id: idSchema,
  date: shape({ from: day, to: v.exactOptional(day) }),
  when: text('the date as it is shown', 60),
  event: text('what happened', 200),
  matters: text('one sentence that says why it matters', 600),
  class: v.optional(v.picklist(EVENT_CLASSES, `expected one of ${EVENT_CLASSES.join(', ')}`), 'context'),
  core: v.optional(v.boolean('expected true or false'), true),
  region: v.exactOptional(idSchema),
  ...provenance,
})
/** Something that happened. Its date is a year, month or day, or from one to another; `when` says it in words. */
export type TimelineEvent = v.InferOutput<typeof eventSchema>

export const timelineSchema = v.array(eventSchema, 'expected a list of events in the order of their dates')
