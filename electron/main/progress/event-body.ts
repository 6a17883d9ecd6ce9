import type { ProgressEvent, Stamp } from '@/domain/progress/events'

/** What was done, beside the stamp that recording gives it. */
export type EventBody = ProgressEvent extends infer Event
  ? Event extends ProgressEvent
    ? Omit<Event, keyof Stamp>
    : never
  : never
