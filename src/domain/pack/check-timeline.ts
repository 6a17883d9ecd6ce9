import { spanOf } from '../text/dates'
import { entriesOf } from './entry'
import type { PackParts } from './parts'
import type { PackProblem } from './problem'

/** Events that end before they begin, and events that were over before the one above them began. */
export function checkTimeline({ timeline }: PackParts): PackProblem[] {
  const entries = entriesOf(timeline).map((entry) => ({ ...entry, ...daysOf(entry.item.date) }))
  return entries.flatMap(({ item, file, lineOf, from, to }, index) => {
    const line = lineOf('date')
    if (to < from) {
      return [{ file, line, message: `found an end before ${item.date.from}, expected one that is not` }]
    }
    const before = entries[index - 1]
    if (!before || to >= before.from) return []
    const message = `found ${item.id} (${item.when}) after ${before.item.id} (${before.item.when}), expected events in the order of their dates`
    return [{ file, line, message }]
  })
}

function daysOf({ from, to = from }: { readonly from: string; readonly to?: string }) {
  return spanOf(from, to)
}
