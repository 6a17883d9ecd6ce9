import { app, BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '@/bridge/notices'
import { SCREENS } from '@/domain/settings/screens'

/** The template of the application menu: the usual entries, the screens, and what the essay offers. `send` tells the renderer. */
export function applicationMenu(
  send: (command: MenuCommand) => void,
  showLog: () => void,
): MenuItemConstructorOptions[] {
  const entry = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  // Undoes typing where the cursor is in a text, and the last grade where cards are drilled.
  const undo: MenuItemConstructorOptions['click'] = (_item, window) => {
    if (window instanceof BrowserWindow) window.webContents.undo()
    send('undo')
  }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = process.platform === 'darwin'

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: '&Edit',
      submenu: [
        { label: 'Undo', accelerator: 'CmdOrCtrl+Z', click: undo },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        entry('Find…', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        entry('Larger text', 'larger-text', 'CmdOrCtrl+Shift+.'),
        entry('Smaller text', 'smaller-text', 'CmdOrCtrl+Shift+,'),
        entry('Usual text size', 'usual-text'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(app.isPackaged
          ? []
          : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    {
      label: '&Go',
      submenu: [
        entry('Back', 'back', 'Alt+Left'),
        entry('Forward', 'forward', 'Alt+Right'),
        separator,
        ...SCREENS.map(({ title, path }, index) => entry(title, `go:${path}`, `CmdOrCtrl+${index + 1}`)),
      ],
    },
    { role: 'windowMenu' },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        entry('Keys', 'keys', 'F1'),
        { label: 'Show log', click: showLog },
        separator,
        entry('About Foolscap', 'about'),
      ],
    },
  ]
}
