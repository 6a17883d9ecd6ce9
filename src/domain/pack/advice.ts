import { adviseOnCards } from './advise-on-cards'
import { adviseOnCover } from './advise-on-cover'
import { adviseOnDates } from './advise-on-dates'
import { adviseOnOutline } from './advise-on-outline'
import { adviseOnPlainText } from './advise-on-plain-text'
import type { WholeParts } from './parts'
import type { PackProblem } from './problem'

/** What would make a pack better, part by part. */
export function adviceOn(parts: WholeParts): PackProblem[] {
  return [
    ...adviseOnCover(parts),
    ...adviseOnOutline(parts),
    ...adviseOnCards(parts),
    ...adviseOnDates(parts),
    ...adviseOnPlainText(parts),
  ]
}
