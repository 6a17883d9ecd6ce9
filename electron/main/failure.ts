import { appendFileSync, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { app, dialog, shell } from 'electron'

/** A log larger than this is put aside as `….old` when the next entry comes. */
const LARGEST_LOG_BYTES = 1_000_000

/** A local log of what went wrong, and a readable dialog about it. Nothing in it ever leaves this machine. */
export interface FailureLog {
  /** Writes an entry, quietly. */
  readonly note: (error: unknown) => void
  /** Writes an entry and tells the student, once for several failures in a row. */
  readonly tell: (error: unknown) => void
  /** Opens the log in the desktop's own viewer. */
  readonly show: () => Promise<void>
}

/** Keeps the log at `path`; `now` dates its entries. */
export function keepFailureLog(path: string, now: () => Date): FailureLog {
  let isTelling = false

  const note = (error: unknown): void => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      if (existsSync(path) && statSync(path).size > LARGEST_LOG_BYTES) renameSync(path, `${path}.old`)
      appendFileSync(path, `${now().toISOString()} ${describeFailure(error)}\n`)
    } catch {
      // A log that cannot be written must not hide the failure itself.
    }
  }

  const show = async (): Promise<void> => {
    mkdirSync(dirname(path), { recursive: true })
    if (!existsSync(path)) writeFileSync(path, 'Nothing has gone wrong so far.\n')
    await shell.openPath(path)
  }

  const tell = (error: unknown): void => {
    note(error)
    // Before the app is ready there are no windows, only this.
    if (!app.isReady()) {
      dialog.showErrorBox('Something in Foolscap went wrong', firstLineOf(error))
      return
    }
    if (isTelling) return
    isTelling = true
    const asked = dialog.showMessageBox({
      type: 'error',
      title: 'Foolscap',
      message: 'Something in Foolscap went wrong.',
      detail:
        'What was saved before is safe, and the window may go on working. If it does not, close Foolscap and open it again.\n\n' +
        `What happened: ${firstLineOf(error)}`,
      buttons: ['Go on', 'Show log'],
      defaultId: 0,
      cancelId: 0,
    })
    void asked
      .then(({ response }) => (response === 1 ? show() : undefined))
      .finally(() => (isTelling = false))
  }

  return { note, tell, show }
}

/** An error with its stack, or whatever was thrown, as text for the log. */
export function describeFailure(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const firstLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
