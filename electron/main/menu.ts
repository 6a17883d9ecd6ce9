import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '@/bridge/notices'
import { SCREENS } from '@/domain/settings/screens'

/** What the menu does besides telling the renderer. */
export interface MenuActions {
  /** Tells the renderer of a command. */
  readonly send: (command: MenuCommand) => void
  readonly undoTyping: () => void
  readonly redoTyping: () => void
  readonly showLog: () => void
  readonly reload: () => void
}

/** The template of the application menu: the usual entries, the screens, and what the essay offers. */
export function applicationMenu({
  send,
  undoTyping,
  redoTyping,
  showLog,
  reload,
}: MenuActions): MenuItemConstructorOptions[] {
  const entry = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  // Typing where the cursor is in a text, and what was done to cards on the screens that show them.
  const undo = (): void => {
    undoTyping()
    send('undo')
  }
  const redo = (): void => {
    redoTyping()
    send('redo')
  }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = process.platform === 'darwin'
  const isWindows = process.platform === 'win32'

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        entry('Settings…', 'go:/settings', 'CmdOrCtrl+,'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { label: 'Undo', accelerator: 'CmdOrCtrl+Z', click: undo },
        { label: 'Redo', accelerator: isWindows ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z', click: redo },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll', label: 'Select all' },
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
        { role: 'resetZoom', label: 'Usual zoom' },
        { role: 'zoomIn', label: 'Zoom in' },
        { role: 'zoomOut', label: 'Zoom out' },
        separator,
        { role: 'togglefullscreen', label: 'Full screen' },
        ...(import.meta.env.DEV
          ? [
              separator,
              { label: 'Reload', accelerator: 'CmdOrCtrl+R', click: reload },
              { role: 'toggleDevTools' } as const,
            ]
          : []),
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
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
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
