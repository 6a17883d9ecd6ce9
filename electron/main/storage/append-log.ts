import { constants } from 'node:fs'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import * as v from 'valibot'
import { writeDurably } from './durable-write'
import { errorCode, readIfThere, syncFolder } from './file-system'
import { readLines, repairedFrom, toLine } from './log-lines'
import type { LogContent } from './log-lines'
import { pathOf } from './older-copies'
import type { FilePlace } from './older-copies'
import { parseJson } from './parse-json'
import { keepInQuarantine } from './quarantine'
import { RefusedSave } from './save-failure'
import { FOUND_WELL, readOnly, recovered } from './storage-state'
import type { ReadOnlyCode, RecoveryCode, StorageState } from './storage-state'

/** Does not create: a log that has gone from under us must not be begun anew. */
const APPEND = constants.O_RDWR | constants.O_APPEND

export interface AppendLogOptions<Entry> extends FilePlace {
  /**
   * Reads an entry of this or any earlier form. An entry that checks out on disk but does not fit comes from a newer
   * Foolscap, and makes the log read-only.
   */
  readonly schema: v.GenericSchema<unknown, Entry>
}

/** A lowdb adapter for a list that only grows: `write` appends what is new, whatever the length of what is there. */
export class AppendLog<Entry> implements Adapter<Entry[]> {
  state: StorageState = FOUND_WELL
  /** How much of the file is known to be good. */
  lengthBytes = 0
  readonly #options: AppendLogOptions<Entry>
  #count = 0
  #isThere = false
  /** Whether its folder is known to be on disk with its name; a process killed before this one may not have got so far. */
  #isNamed = false
  #mayHaveTail = false

  constructor(options: AppendLogOptions<Entry>) {
    this.#options = options
  }

  async read(): Promise<Entry[]> {
    const { fs, leastBytes } = this.#options
    try {
      const bytes = await readIfThere(fs, pathOf(this.#options))
      if (bytes === null && leastBytes === 0) return []
      this.#isThere = bytes !== null
      return await this.#open(bytes ?? Buffer.alloc(0))
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      this.#lock('cannot-read')
      return []
    }
  }

  async write(entries: Entry[]): Promise<void> {
    if (this.state.kind === 'read-only') throw new RefusedSave('read-only', this.state.message)
    const lines = entries.slice(this.#count).map((entry) => toLine(JSON.stringify(entry)))
    const bytes = Buffer.from(lines.join(''))
    if (bytes.length === 0) return
    try {
      await this.#append(bytes)
    } catch (error) {
      // Should even this fail, the next append begins with it.
      await this.#cutTail().catch(() => undefined)
      throw error
    }
    this.lengthBytes += bytes.length
    this.#count = entries.length
  }

  async #open(bytes: Buffer): Promise<Entry[]> {
    const isShort = bytes.length < this.#options.leastBytes
    const found = readLines(bytes)
    const isWell = found.isClean && !isShort
    const content = isWell ? found : await this.#repaired(bytes, found)

    const entries = this.#entriesOf(content)
    if (entries === null) {
      this.#lock('newer')
      return []
    }
    this.#count = entries.length
    this.lengthBytes = bytes.length
    if (!isWell) await this.#putRight(found, content)
    return entries
  }

  #entriesOf({ records }: LogContent): Entry[] | null {
    const entries: Entry[] = []
    for (const json of records) {
      const parsed = v.safeParse(this.#options.schema, parseJson(json))
      if (!parsed.success) return null
      entries.push(parsed.output)
    }
    return entries
  }

  async #repaired(bytes: Buffer, found: LogContent): Promise<LogContent> {
    const { copies, name } = this.#options
    const backups = (await copies.of(name)).sort((a, b) => b.madeAtMs - a.madeAtMs)
    for (const backup of backups) {
      const copy = await backup.read()
      const repaired = copy === null ? null : repairedFrom(copy, bytes, found)
      if (repaired !== null) return repaired
    }
    return found
  }

  /** Nothing is cut before what is cut is safe in quarantine, and the good lines are never without a file. */
  async #putRight(found: LogContent, content: LogContent): Promise<void> {
    const { fs, name, quarantine, subject, leastBytes } = this.#options
    const hadEntries = leastBytes > 0 || content.damaged.length > 0
    const isLost = hadEntries && content.records.length === 0
    const bad = [...found.damaged, ...(found.torn === null ? [] : [found.torn])]
    const text = content.records.map(toLine).join('')
    try {
      for (const piece of bad) await keepInQuarantine(fs, quarantine, name, piece)
      if (!isLost) await writeDurably(fs, pathOf(this.#options), text)
    } catch {
      this.#lock('cannot-keep-copy')
      return
    }
    if (isLost) {
      this.#lock('no-usable-copy')
      return
    }
    this.#isThere = this.#isNamed = true
    this.lengthBytes = Buffer.byteLength(text)
    this.state = recovered(outcomeOf(content, this.lengthBytes < leastBytes), subject)
  }

  async #append(bytes: Buffer): Promise<void> {
    const { fs } = this.#options
    const path = pathOf(this.#options)
    await this.#cutTail()
    const file = await fs.open(path, this.#isThere ? APPEND : APPEND | constants.O_CREAT, 0o600)
    this.#isThere = true
    try {
      const { size } = await file.stat()
      if (size !== this.lengthBytes) throw this.#changedElsewhere()
      this.#mayHaveTail = true
      await file.writeFile(bytes)
      await file.datasync()
    } finally {
      await file.close()
    }
    if (!this.#isNamed) await syncFolder(fs, dirname(path))
    this.#isNamed = true
    this.#mayHaveTail = false
  }

  /** Takes away whatever of a failed append has reached the file. */
  async #cutTail(): Promise<void> {
    if (!this.#mayHaveTail) return
    const file = await this.#options.fs.open(pathOf(this.#options), 'r+')
    try {
      await file.truncate(this.lengthBytes)
      await file.datasync()
    } finally {
      await file.close()
    }
    this.#mayHaveTail = false
  }

  #changedElsewhere(): RefusedSave {
    return new RefusedSave(
      'changed-elsewhere',
      `${this.#options.subject} was changed by something else. Close other copies of Foolscap and start it again.`,
    )
  }

  #lock(code: ReadOnlyCode): void {
    this.state = readOnly(code, this.#options.subject)
  }
}

function outcomeOf(content: LogContent, isShort: boolean): RecoveryCode {
  if (content.damaged.length > 0 || isShort) return 'lost-entries'
  return content.torn === null ? 'put-right' : 'unfinished-entry'
}
