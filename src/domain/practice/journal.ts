import * as v from 'valibot'
import { momentOf, momentSchema } from '@/domain/progress/moment'
import { type Attempt, attemptSchema, DRAFT_FIELDS, standingOf, standingSchema } from './attempt'
import { elapsedMsOf } from './attempt-times'
import { diffText, textEditSchema } from './text-edit'
import { markOf, textMarkSchema } from './text-mark'
import { draftFieldSchema } from './way'

/** A whole copy is written after this much running time, so that damage before it costs nothing. */
export const SNAPSHOT_EVERY_MS = 60_000

/** While nothing is typed, the clock alone is worth a record this often. */
export const HEARTBEAT_MS = 5000

const lineEntries = { seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), at: momentSchema }

const draftEditSchema = v.strictObject({
  field: draftFieldSchema,
  ...textEditSchema.entries,
  result: textMarkSchema,
})
/** An edit of one text, with the mark of the text it makes. */
export type DraftEdit = v.InferOutput<typeof draftEditSchema>

const snapshotRecordSchema = v.strictObject({
  kind: v.literal('snapshot'),
  ...lineEntries,
  attempt: attemptSchema,
})
const changeRecordSchema = v.strictObject({
  kind: v.literal('change'),
  ...lineEntries,
  standing: standingSchema,
  edits: v.array(draftEditSchema),
})

export const journalRecordSchema = v.variant('kind', [snapshotRecordSchema, changeRecordSchema])
/** One line of an attempt's journal: a whole copy, or what changed since the line before. `seq` counts without gaps. */
export type JournalRecord = v.InferOutput<typeof journalRecordSchema>

/** What the writer of a journal remembers: the last line's number, what it left recorded, and the last whole copy. */
export interface Journal {
  readonly seq: number
  readonly recorded: Attempt
  readonly snapshot: Attempt
}

/** A line to append, and the journal once it is on disk. If appending fails, keep the journal from before and try again. */
export interface JournalStep {
  readonly journal: Journal
  readonly record: JournalRecord
}

/** Begins a journal, or goes on with one from `nextSeq` of `replayJournal`, with a whole copy. */
export function startJournal(attempt: Attempt, firstSeq = 0): JournalStep {
  return snapshotStep(attempt, firstSeq)
}

/**
 * The next line for an attempt as it now stands, `null` when there is nothing worth one. A whole copy each minute, at each
 * phase, break and finish, and when the review changes; otherwise what changed.
 */
export function nextRecord(journal: Journal, attempt: Attempt): JournalStep | null {
  const next = journal.seq + 1
  if (needsSnapshot(journal, attempt)) return snapshotStep(attempt, next)
  if (!isWorthRecording(journal.recorded, attempt)) return null
  return {
    journal: { ...journal, seq: next, recorded: attempt },
    record: {
      kind: 'change',
      seq: next,
      at: recordedAt(attempt),
      standing: standingOf(attempt),
      edits: editsBetween(journal.recorded, attempt),
    },
  }
}

function snapshotStep(attempt: Attempt, seq: number): JournalStep {
  return {
    journal: { seq, recorded: attempt, snapshot: attempt },
    record: { kind: 'snapshot', seq, at: recordedAt(attempt), attempt },
  }
}

function needsSnapshot({ recorded, snapshot }: Journal, attempt: Attempt): boolean {
  return (
    attempt.phase !== recorded.phase ||
    attempt.state !== recorded.state ||
    attempt.clock.isRunning !== recorded.clock.isRunning ||
    attempt.review !== recorded.review ||
    Math.abs(elapsedMsOf(attempt) - elapsedMsOf(snapshot)) >= SNAPSHOT_EVERY_MS
  )
}

function isWorthRecording(recorded: Attempt, attempt: Attempt): boolean {
  return (
    DRAFT_FIELDS.some((field) => attempt[field] !== recorded[field]) ||
    attempt.gap !== recorded.gap ||
    attempt.overtime !== recorded.overtime ||
    Math.abs(elapsedMsOf(attempt) - elapsedMsOf(recorded)) >= HEARTBEAT_MS
  )
}

function editsBetween(before: Attempt, after: Attempt): DraftEdit[] {
  return DRAFT_FIELDS.flatMap((field) => {
    const edit = diffText(before[field], after[field])
    return edit ? [{ field, ...edit, result: markOf(after[field]) }] : []
  })
}

function recordedAt({ clock }: Attempt): string {
  return momentOf(new Date(clock.at.wallMs))
}
