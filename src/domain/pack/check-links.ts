import { checkCards } from './check-cards'
import { checkIds } from './check-ids'
import { checkNotes } from './check-notes'
import { checkReferences } from './check-references'
import { checkRubrics } from './check-rubrics'
import { checkTimeline } from './check-timeline'
import type { PackParts } from './parts'
import type { PackProblem } from './problem'

/** What keeps the parts of a pack from fitting together. The links to a part that could not be read go unchecked. */
export function checkLinks(parts: PackParts): PackProblem[] {
  return [
    ...checkIds(parts),
    ...checkReferences(parts),
    ...checkCards(parts),
    ...checkNotes(parts),
    ...checkTimeline(parts),
    ...checkRubrics(parts),
  ]
}
