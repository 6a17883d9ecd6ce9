import { dialog, type BrowserWindow } from 'electron'

/** Asks whether a window may close although the disk has refused its last words; no is the easy answer. */
export async function askToLoseWords(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Foolscap',
    message: 'Your last words are not on the disk.',
    detail:
      'The disk refused them. Keep the window open to copy them with “Copy my words”, or to free some space and let ' +
      'Foolscap save them. Everything saved before is safe.',
    buttons: ['Keep the window open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
