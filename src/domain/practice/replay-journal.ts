import * as v from 'valibot'
import type { Attempt } from './attempt'
import { type DraftEdit, type JournalRecord, journalRecordSchema } from './journal'
import { spansWithin } from './spans'
import { applyEdit } from './text-edit'
import { isMarked } from './text-mark'

/**
 * What damage cost: nothing was damaged; something was, and a later whole copy made up for it; or the last words typed
 * may be missing, the texts being as they were before the damage.
 */
export type JournalDamage = 'none' | 'healed' | 'words-lost'

/** An attempt as its journal has it (`null` when no whole copy can be read), and where the journal goes on. */
export interface JournalReading {
  readonly attempt: Attempt | null
  readonly nextSeq: number
  readonly damage: JournalDamage
}

export const NOTHING_READ: JournalReading = { attempt: null, nextSeq: 0, damage: 'none' }

/**
 * Rebuilds an attempt from the lines of its journal. Lines that can't be read, are missing or don't fit are passed over:
 * an edit is made only where it gives the very text it gave when it was recorded, and the next whole copy puts everything
 * right. The clock is taken from every line that can be read.
 */
export function replayJournal(lines: readonly unknown[]): JournalReading {
  return lines.reduce<JournalReading>(afterLine, NOTHING_READ)
}

/** What has been read once one more line is. */
export function afterLine(reading: JournalReading, line: unknown): JournalReading {
  const record = v.safeParse(journalRecordSchema, line)
  return record.success ? afterRecord(reading, record.output) : { ...reading, damage: 'words-lost' }
}

function afterRecord(reading: JournalReading, record: JournalRecord): JournalReading {
  // A line written twice, because the first writing was reported as failed.
  if (record.seq < reading.nextSeq) return reading
  const isGapless = record.seq === reading.nextSeq
  const nextSeq = record.seq + 1

  if (record.kind === 'snapshot') {
    const isWhole = isGapless && reading.damage === 'none'
    return { attempt: record.attempt, nextSeq, damage: isWhole ? 'none' : 'healed' }
  }
  const { attempt } = reading
  if (!attempt) return { attempt, nextSeq, damage: 'words-lost' }

  const texts = record.edits.map((edit) => ({ field: edit.field, text: fittingText(attempt, edit) }))
  const isComplete = isGapless && texts.every(({ text }) => text !== null)
  const edited = texts.reduce(
    (current, { field, text }) => (text === null ? current : { ...current, [field]: text }),
    { ...attempt, ...record.standing },
  )
  return { attempt: within(edited), nextSeq, damage: isComplete ? reading.damage : 'words-lost' }
}

/** What an edit makes of this attempt's text; null unless it is what it made when it was recorded. */
function fittingText(attempt: Attempt, edit: DraftEdit): string | null {
  const text = applyEdit(attempt[edit.field], edit)
  return isMarked(text, edit.result) ? text : null
}

/** Overtime marks come from the record, so they may point past a text that damage kept shorter. */
function within(attempt: Attempt): Attempt {
  const { overtime, plan, answer } = attempt
  if (!overtime) return attempt
  const spans = {
    plan: spansWithin(overtime.spans.plan, plan.length),
    answer: spansWithin(overtime.spans.answer, answer.length),
  }
  return { ...attempt, overtime: { ...overtime, spans } }
}
