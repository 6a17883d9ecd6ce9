import type { Confidence } from '@/domain/progress/events'

/** How sure a student can say to be, in the same words wherever it is asked or shown. */
export const CONFIDENCE_TITLES: Readonly<Record<Confidence, string>> = {
  none: 'No idea',
  unsure: 'Unsure',
  fairly: 'Fairly sure',
  certain: 'Certain',
}
