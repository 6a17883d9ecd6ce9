import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron'
import { FILE_ENDINGS, type FileFormat } from '@/bridge/file-endings'

const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = {
  markdown: 'Markdown',
  docx: 'Word documents',
  pdf: 'PDF',
}

/** Asks where to save a file that is given out; null when the student would rather not. */
export async function chooseFile(
  window: BrowserWindow | undefined,
  name: string,
  format: FileFormat,
): Promise<string | null> {
  const filter = { name: FORMAT_NAMES[format], extensions: [FILE_ENDINGS[format]] }
  const options: SaveDialogOptions = { title: 'Export', defaultPath: name, filters: [filter] }
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
