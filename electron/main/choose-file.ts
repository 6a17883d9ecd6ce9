import { dialog, type BrowserWindow, type FileFilter, type SaveDialogOptions } from 'electron'
import type { FileFormat } from '@/bridge/contract'

const FILTERS: Readonly<Record<FileFormat, FileFilter>> = {
  markdown: { name: 'Markdown', extensions: ['md'] },
  docx: { name: 'Word documents', extensions: ['docx'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
}

/** Asks where to save a file that is given out; null when the student would rather not. */
export async function chooseFile(
  window: BrowserWindow | undefined,
  name: string,
  format: FileFormat,
): Promise<string | null> {
  const options: SaveDialogOptions = { title: 'Export', defaultPath: name, filters: [FILTERS[format]] }
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
