import * as v from 'valibot'
import { attemptSchema, type Attempt } from '@/domain/practice/attempt'
import { journalRecordSchema, type JournalRecord } from '@/domain/practice/journal'
import { packedHistorySchema, type PackedHistory } from '@/domain/practice/packed-history'
import type { AttemptId } from '@/domain/progress/events'
import type { Document } from '../storage/document'
import { defineFormat } from '../storage/format'
import type { Log } from '../storage/log'
import type { Profile } from '../storage/profile'
import type { Saved } from '../storage/save-failure'

const FOLDER = 'attempts'
const idSchema = attemptSchema.entries.id

/** An attempt's record; null in one that has not been written. */
export interface AttemptFile {
  readonly attempt: Attempt | null
}

export const ATTEMPT_FILE = defineFormat<AttemptFile>({
  version: 2,
  schema: v.strictObject({ attempt: v.nullable(attemptSchema) }),
  // The schema itself reads what 0.1.0 wrote; the number keeps 0.1.0 from taking what this version writes for damage.
  migrations: [{ to: 2, migrate: (data) => data }],
})

/** How the texts of an attempt came to be. */
export interface HistoryFile {
  readonly history: PackedHistory
}

export const HISTORY_FILE = defineFormat<HistoryFile>({
  version: 1,
  schema: v.strictObject({ history: packedHistorySchema }),
  migrations: [],
})

/** Which files an attempt has. */
export interface FilesOfAttempt {
  readonly id: AttemptId
  readonly hasRecord: boolean
  readonly hasJournal: boolean
  readonly hasHistory: boolean
}

/** The record, the journal and the history of each attempt: opened once, and let go of when they are discarded. */
export interface AttemptFiles {
  readonly list: () => Promise<readonly FilesOfAttempt[]>
  readonly of: (id: AttemptId) => Promise<FilesOfAttempt>
  readonly record: (id: AttemptId) => Promise<Document<AttemptFile>>
  readonly journal: (id: AttemptId) => Promise<Log<JournalRecord>>
  readonly history: (id: AttemptId) => Promise<Document<HistoryFile>>
  readonly discard: (id: AttemptId, kind: 'record' | 'journal' | 'history') => Promise<Saved>
}

const nameOf = {
  record: (id: AttemptId): string => `${FOLDER}/${id}.json`,
  journal: (id: AttemptId): string => `${FOLDER}/${id}.journal`,
  history: (id: AttemptId): string => `${FOLDER}/${id}.history.json`,
}

export function attemptFiles(files: Pick<Profile, 'document' | 'log' | 'names' | 'discard'>): AttemptFiles {
  const records = new Map<AttemptId, Document<AttemptFile>>()
  const journals = new Map<AttemptId, Log<JournalRecord>>()
  const histories = new Map<AttemptId, Document<HistoryFile>>()

  const list = async (): Promise<readonly FilesOfAttempt[]> => {
    const names = new Set(await files.names(FOLDER))
    const ids = new Set([...names].map(idIn).filter((id) => id !== null))
    return [...ids].map((id) => ({
      id,
      hasRecord: names.has(nameOf.record(id)),
      hasJournal: names.has(nameOf.journal(id)),
      hasHistory: names.has(nameOf.history(id)),
    }))
  }

  return {
    list,

    of: async (id) =>
      (await list()).find((place) => place.id === id) ?? {
        id,
        hasRecord: false,
        hasJournal: false,
        hasHistory: false,
      },

    record: async (id) => {
      const known = records.get(id)
      if (known !== undefined) return known
      const subject = 'The record of an attempt'
      const record = await files.document(nameOf.record(id), {
        subject,
        format: ATTEMPT_FILE,
        defaults: { attempt: null },
      })
      records.set(id, record)
      return record
    },

    journal: async (id) => {
      const known = journals.get(id)
      if (known !== undefined) return known
      const subject = 'The journal of an unfinished attempt'
      const journal = await files.log(nameOf.journal(id), { subject, schema: journalRecordSchema })
      journals.set(id, journal)
      return journal
    },

    history: async (id) => {
      const known = histories.get(id)
      if (known !== undefined) return known
      const subject = 'The history of an attempt'
      const history = await files.document(nameOf.history(id), {
        subject,
        format: HISTORY_FILE,
        defaults: { history: [] },
        // Else its journal could never be cleared away.
        replaceable: 'with-loss',
      })
      histories.set(id, history)
      return history
    },

    discard: async (id, kind) => {
      const discarded = await files.discard(nameOf[kind](id))
      if (discarded.ok && kind === 'record') records.delete(id)
      if (discarded.ok && kind === 'journal') journals.delete(id)
      if (discarded.ok && kind === 'history') histories.delete(id)
      return discarded
    },
  }
}

/** The attempt a file is of; null for one whose name is no attempt's. */
function idIn(name: string): AttemptId | null {
  const id = v.safeParse(
    idSchema,
    name.slice(FOLDER.length + 1).replace(/\.(history\.json|json|journal)$/, ''),
  )
  return id.success ? id.output : null
}
