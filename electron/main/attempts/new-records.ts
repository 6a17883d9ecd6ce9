import { isDeepStrictEqual } from 'node:util'
import type { JournalRecord } from '@/domain/practice/journal'

/**
 * The records that a journal does not have yet. A record it has is passed over, for it was sent again; null when the journal
 * has another of that number, so that words are never taken for saved because of a number.
 */
export function newRecords(
  known: readonly JournalRecord[],
  sent: readonly JournalRecord[],
): readonly JournalRecord[] | null {
  const last = known.at(-1)?.seq ?? -1
  const repeated = sent.filter(({ seq }) => seq <= last)
  const areKnown = repeated.every((record) => {
    const before = known.findLast(({ seq }) => seq === record.seq)
    return before !== undefined && isDeepStrictEqual(before, record)
  })
  return areKnown ? sent.filter(({ seq }) => seq > last) : null
}
