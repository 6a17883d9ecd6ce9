import * as v from 'valibot'
import { attemptSchema, type Attempt } from '@/domain/practice/attempt'
import { journalRecordSchema, type JournalRecord } from '@/domain/practice/journal'
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
  version: 1,
  schema: v.strictObject({ attempt: v.nullable(attemptSchema) }),
  migrations: [],
})

/** Which files an attempt has. */
export interface FilesOfAttempt {
  readonly id: AttemptId
  readonly hasRecord: boolean
  readonly hasJournal: boolean
}

/** The record and the journal of each attempt: opened once, and let go of when they are discarded. */
export interface AttemptFiles {
  readonly list: () => Promise<readonly FilesOfAttempt[]>
  readonly of: (id: AttemptId) => Promise<FilesOfAttempt>
  readonly record: (id: AttemptId) => Promise<Document<AttemptFile>>
  readonly journal: (id: AttemptId) => Promise<Log<JournalRecord>>
  readonly discard: (id: AttemptId, kind: 'record' | 'journal') => Promise<Saved>
}

const nameOf = {
  record: (id: AttemptId): string => `${FOLDER}/${id}.json`,
  journal: (id: AttemptId): string => `${FOLDER}/${id}.journal`,
}

export function attemptFiles(files: Pick<Profile, 'document' | 'log' | 'names' | 'discard'>): AttemptFiles {
  const records = new Map<AttemptId, Document<AttemptFile>>()
  const journals = new Map<AttemptId, Log<JournalRecord>>()

  const list = async (): Promise<readonly FilesOfAttempt[]> => {
    const names = new Set(await files.names(FOLDER))
    const ids = new Set([...names].map(idIn).filter((id) => id !== null))
    return [...ids].map((id) => ({
      id,
      hasRecord: names.has(nameOf.record(id)),
      hasJournal: names.has(nameOf.journal(id)),
    }))
  }

  return {
    list,

    of: async (id) =>
      (await list()).find((place) => place.id === id) ?? { id, hasRecord: false, hasJournal: false },

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

    discard: async (id, kind) => {
      const discarded = await files.discard(nameOf[kind](id))
      if (discarded.ok && kind === 'record') records.delete(id)
      if (discarded.ok && kind === 'journal') journals.delete(id)
      return discarded
    },
  }
}

/** The attempt a file is of; null for one whose name is no attempt's. */
function idIn(name: string): AttemptId | null {
  const id = v.safeParse(idSchema, name.slice(FOLDER.length + 1).replace(/\.(json|journal)$/, ''))
  return id.success ? id.output : null
}
