import type { Attempt } from '@/domain/practice/attempt'
import { type JournalRecord, nextRecord, startJournal } from '@/domain/practice/journal'

/** What an attempt's states leave in its journal, read back from disk; `recorded` are the states that got a line. */
export function journalOf(states: readonly Attempt[]): { lines: JournalRecord[]; recorded: Attempt[] } {
  const [first, ...later] = states
  if (!first) return { lines: [], recorded: [] }
  const begun = startJournal(first)
  let { journal } = begun
  const lines = [begun.record]
  const recorded = [first]
  for (const state of later) {
    const step = nextRecord(journal, state)
    if (!step) continue
    journal = step.journal
    lines.push(step.record)
    recorded.push(state)
  }
  return { lines: lines.map(fromDisk), recorded }
}

function fromDisk(record: JournalRecord): JournalRecord {
  return JSON.parse(JSON.stringify(record)) as JournalRecord
}
