import { Low } from 'lowdb'
import { success } from '@/domain/result'
import { inBatches } from './batches'
import { DurableJson } from './durable-json'
import type { DurableJsonOptions } from './durable-json'
import { bringUpToDate } from './format'
import { saveFailure } from './save-failure'
import type { Saved } from './save-failure'
import type { StorageState } from './storage-state'

/** One small file of the profile, kept whole in memory. */
export interface Document<T> {
  /** What the disk has said it has (or, with a read-only `state`, at most what could be read). Frozen. */
  readonly data: T
  readonly state: StorageState
  /**
   * Saves `change(data)`, which must be a new object. Changes that arrive while the disk is busy are made one after the
   * other and share the next write; each caller is answered by the write that holds its own change. A failed write
   * leaves `data` as it was. A change that throws or does not fit the format rejects for its own caller alone.
   */
  readonly update: (change: (data: T) => T) => Promise<Saved<T>>
  /** Resolves when every update asked for so far has been answered. */
  readonly flush: () => Promise<void>
}

export interface DocumentOptions<T> extends DurableJsonOptions<T> {
  readonly defaults: T
}

/** Opens a document. What had to be done for it is told by its `state`; nothing is thrown. */
export async function openDocument<T extends object>(options: DocumentOptions<T>): Promise<Document<T>> {
  const { format, defaults } = options
  const adapter = new DurableJson(options)
  const db = new Low<T>(adapter, defaults)
  await db.read()
  let saved = frozen(db.data)

  const apply = (change: (data: T) => T, data: T): T => {
    const changed = change(data)
    if (changed === data) return data
    const fitting = bringUpToDate(format, format.version, changed)
    if (fitting === null) throw new TypeError('the change does not fit the format of its file')
    return frozen(fitting)
  }

  const batches = inBatches<(data: T) => T, Saved<T>>(async (batch) => {
    let next = saved
    const accepted = batch.filter(({ item, reject }) => {
      try {
        next = apply(item, next)
        return true
      } catch (fault) {
        reject(fault)
        return false
      }
    })
    const outcome = next === saved ? success(saved) : await write(next)
    for (const { resolve } of accepted) resolve(outcome)
  })

  const write = async (next: T): Promise<Saved<T>> => {
    try {
      db.data = next
      await db.write()
      saved = next
      return success(saved)
    } catch (error) {
      db.data = saved
      return saveFailure(error)
    }
  }

  return {
    get data() {
      return saved
    },
    get state() {
      return adapter.state
    },
    update: (change) => batches.add(change),
    flush: batches.idle,
  }
}

/** So that a change made in place is caught as the fault it is, instead of living in memory alone. */
function frozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    Object.values(data).forEach(frozen)
  }
  return data
}
