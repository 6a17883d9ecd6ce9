import type { Adapter } from 'lowdb'
import { leftoversOf, writeDurably } from './durable-write'
import { openSealed, seal } from './envelope'
import type { Opened } from './envelope'
import { errorCode, readIfThere } from './file-system'
import type { Format } from './format'
import { pathOf, unfinishedSaves } from './older-copies'
import type { FilePlace } from './older-copies'
import { keepInQuarantine } from './quarantine'
import { RefusedSave } from './save-failure'
import { FOUND_WELL, readOnly, recovered } from './storage-state'
import type { RecoveryCode, StorageState } from './storage-state'

export interface DurableJsonOptions<T> extends FilePlace {
  readonly format: Format<T>
  /**
   * True for a file that holds nothing of the student's: with no usable copy it is made anew. `with-loss` for one that begins anew
   * although it did, because nothing else could be saved beside it.
   */
  readonly replaceable?: boolean | 'with-loss'
}

type Usable<T> = Extract<Opened<T>, { kind: 'current' | 'older' }>
type Rescue<T> = { readonly opened: Usable<T>; readonly code: RecoveryCode } | 'newer' | null

/**
 * A lowdb adapter that never trades the student's file for the defaults. `read` answers null only for a file that never
 * was, or with a `state` that forbids writing; `write` resolves when the disk has the data.
 */
export class DurableJson<T> implements Adapter<T> {
  state: StorageState = FOUND_WELL
  readonly #options: DurableJsonOptions<T>

  constructor(options: DurableJsonOptions<T>) {
    this.#options = options
  }

  async read(): Promise<T | null> {
    const { fs, subject } = this.#options
    try {
      const bytes = await readIfThere(fs, pathOf(this.#options))
      return bytes === null ? await this.#openMissing() : await this.#openFound(bytes)
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      this.state = readOnly('cannot-read', subject)
      return null
    }
  }

  async write(data: T): Promise<void> {
    if (this.state.kind === 'read-only') throw new RefusedSave('read-only', this.state.message)
    const { fs, format } = this.#options
    const text = seal(format.version, data)
    if (openSealed(format, text).kind !== 'current')
      throw new TypeError('the data does not fit its own format')
    await writeDurably(fs, pathOf(this.#options), text)
  }

  async #openFound(bytes: Buffer): Promise<T | null> {
    const { format, subject } = this.#options
    const opened = openSealed(format, bytes.toString())
    switch (opened.kind) {
      case 'current':
        await this.#removeLeftovers()
        return opened.data
      case 'older':
        return this.#migrate(bytes, opened.data)
      case 'newer':
        this.state = readOnly('newer', subject)
        return null
      case 'broken':
        return this.#openBroken(bytes)
    }
  }

  /** A file that nothing remembers is new; one that something remembers has been lost. */
  async #openMissing(): Promise<T | null> {
    const wasThere = this.#options.leastBytes > 0
    const rescue = await this.#rescue(wasThere)
    if (rescue === null && !wasThere) return null
    return this.#settle(rescue)
  }

  async #openBroken(bytes: Buffer): Promise<T | null> {
    const { fs, quarantine, name, subject } = this.#options
    const rescue = await this.#rescue(true)
    try {
      await keepInQuarantine(fs, quarantine, name, bytes)
    } catch {
      this.state = readOnly('cannot-keep-copy', subject)
      return rescue === null || rescue === 'newer' ? null : rescue.opened.data
    }
    return this.#settle(rescue)
  }

  async #settle(rescue: Rescue<T>): Promise<T | null> {
    const { subject, replaceable = false } = this.#options
    if (rescue === 'newer') {
      this.state = readOnly('newer', subject)
      return null
    }
    if (rescue === null) {
      if (replaceable === false) this.state = readOnly('no-usable-copy', subject)
      else this.state = recovered(replaceable === 'with-loss' ? 'begun-anew' : 'made-anew', subject)
      return null
    }
    this.state = recovered(rescue.code, subject)
    await this.#putBack(rescue.opened.data)
    return rescue.opened.data
  }

  /** Backup first; if there can be none, because another file is damaged, at least this file as it was. */
  async #migrate(bytes: Buffer, data: T): Promise<T> {
    const { fs, quarantine, name, copies, subject } = this.#options
    try {
      const isKept = await copies.keepAll()
      if (!isKept) await keepInQuarantine(fs, quarantine, name, bytes)
    } catch {
      this.state = readOnly('cannot-keep-copy', subject)
      return data
    }
    await this.#putBack(data)
    return data
  }

  /** Should the disk refuse now, the next save does the same, and the copy it came from is still there. */
  async #putBack(data: T): Promise<void> {
    await this.write(data).then(
      () => this.#removeLeftovers(),
      () => undefined,
    )
  }

  async #rescue(fromBackupsToo: boolean): Promise<Rescue<T>> {
    const { format, copies, name } = this.#options
    const unfinished = await unfinishedSaves(this.#options)
    const backups = fromBackupsToo ? await copies.of(name) : []
    const candidates = [
      ...unfinished.map((copy) => ({ ...copy, code: 'from-unfinished-save' as const })),
      ...backups.map((copy) => ({ ...copy, code: 'from-backup' as const })),
    ].sort((a, b) => b.madeAtMs - a.madeAtMs)

    for (const { read, code } of candidates) {
      const bytes = await read()
      if (bytes === null) continue
      const opened = openSealed(format, bytes.toString())
      if (opened.kind === 'newer') return 'newer'
      if (opened.kind !== 'broken') return { opened, code }
    }
    return null
  }

  /** They were never confirmed as saved, and the file itself is whole. */
  async #removeLeftovers(): Promise<void> {
    const { fs } = this.#options
    for (const path of await leftoversOf(fs, pathOf(this.#options)))
      await fs.remove(path).catch(() => undefined)
  }
}
