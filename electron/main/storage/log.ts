import { Low } from 'lowdb'
import * as v from 'valibot'
import { success } from '@/domain/result'
import { AppendLog } from './append-log'
import type { AppendLogOptions } from './append-log'
import { inBatches } from './batches'
import { parseJson } from './parse-json'
import { saveFailure } from './save-failure'
import type { Saved } from './save-failure'
import type { StorageState } from './storage-state'

/** A list that only grows, on disk and in memory. */
export interface Log<Entry> {
  /** What the disk has said it has, in order. */
  readonly entries: readonly Entry[]
  readonly state: StorageState
  /** The length of the file as far as it is good. */
  readonly lengthBytes: number
  /**
   * Adds entries, all or none, and answers when they are on the disk. Appends that arrive while the disk is busy share
   * one flush; if that fails, none of them is in memory or, once the disk allows it, in the file.
   */
  readonly append: (entries: readonly Entry[]) => Promise<Saved>
  /** Resolves when every append asked for so far has been answered. */
  readonly flush: () => Promise<void>
}

/** Opens a log. What had to be done for it is told by its `state`; nothing is thrown. */
export async function openLog<Entry>(options: AppendLogOptions<Entry>): Promise<Log<Entry>> {
  const adapter = new AppendLog(options)
  const db = new Low<Entry[]>(adapter, [])
  await db.read()
  let savedCount = db.data.length

  const batches = inBatches<readonly Entry[], Saved>(async (batch) => {
    const accepted = batch.filter(({ item, reject }) => {
      const doFit = item.every((entry) => fits(options.schema, entry))
      if (!doFit) reject(new TypeError('an entry does not fit the schema of its log'))
      return doFit
    })
    const outcome = await save(accepted.flatMap(({ item }) => item))
    for (const { resolve } of accepted) resolve(outcome)
  })

  const save = async (entries: Entry[]): Promise<Saved> => {
    for (const entry of entries) db.data.push(entry)
    try {
      await db.write()
      savedCount = db.data.length
      return success(undefined)
    } catch (error) {
      db.data.length = savedCount
      return saveFailure(error)
    }
  }

  return {
    get entries() {
      return db.data.length === savedCount ? db.data : db.data.slice(0, savedCount)
    },
    get state() {
      return adapter.state
    },
    get lengthBytes() {
      return adapter.lengthBytes
    },
    append: (entries) => batches.add(entries),
    flush: batches.idle,
  }
}

/** Whether an entry could be read back from its own line. */
function fits(schema: v.GenericSchema, entry: unknown): boolean {
  return v.safeParse(schema, parseJson(JSON.stringify(entry))).success
}
