import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'

const FILTERS = [{ name: 'Foolscap backups', extensions: ['foolscap-backup'] }]

/** Asks where to save a backup; null when the student would rather not. */
export async function chooseBackupToSave(
  window: BrowserWindow | undefined,
  now: Date,
): Promise<string | null> {
  const day = now.toISOString().slice(0, 10)
  const options: SaveDialogOptions = {
    title: 'Back up Foolscap',
    defaultPath: `Foolscap ${day}.foolscap-backup`,
    filters: FILTERS,
  }
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}

/** Asks which backup to restore; null when the student would rather not. */
export async function chooseBackupToOpen(window: BrowserWindow | undefined): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: 'Restore a backup of Foolscap',
    filters: FILTERS,
    properties: ['openFile'],
  }
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return filePaths[0] ?? null
}
