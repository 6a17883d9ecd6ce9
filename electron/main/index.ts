import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  app,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  shell,
  type BrowserWindow,
} from 'electron'
import { backUpByTheClock } from './automatic-backups'
import { askToLoseWords } from './ask-to-lose-words'
import { closeWhenFlushed, quitWhenSaved } from './closing'
import { chooseFile } from './choose-file'
import { printPage } from './print-page'
import { chooseBackupToOpen, chooseBackupToSave } from './choose-backup'
import { keepFailureLog } from './failure'
import { fitApart } from './fitting/fit-apart'
import { startFitting } from './fitting/start-fitting'
import { flushWindow } from './flush-window'
import { createVerbs } from './handlers'
import { applicationMenu } from './menu'
import { noticesTo } from './notices'
import { bundledPacks } from './packs/bundled-packs'
import { registerAppScheme } from './protocol'
import { serve } from './serve'
import { openSession, type SessionOptions } from './session'
import { silenceChromium } from './silence'
import { nodeFileSystem } from './storage/file-system'
import { applyTheme, guardAllWindows, isOwnPage, openWindow, placeOf } from './window'

const out = import.meta.dirname
const folder = join(app.getPath('userData'), 'data')
const now = (): Date => new Date()
const failures = keepFailureLog(join(app.getPath('userData'), 'logs', 'foolscap.log'), now)

let window: BrowserWindow | undefined
const notify = noticesTo(() => window)

// A second Foolscap shows the first one’s window and leaves before it opens any file.
if (!app.requestSingleInstanceLock()) app.exit()

process.on('uncaughtException', failures.tell)
process.on('unhandledRejection', failures.tell)
registerAppScheme()
silenceChromium()
// Dates in the desktop’s own date picker are read as the rest of the app writes them.
app.commandLine.appendSwitch('lang', 'en-GB')
void app.whenReady().then(start).catch(giveUp)

/** Without a window there is nothing to go on with, and a process that stayed would keep the next start away. */
function giveUp(error: unknown): void {
  failures.note(error)
  dialog.showErrorBox('Foolscap could not start', `${String(error)}\n\nYour data is untouched, in ${folder}.`)
  app.exit(1)
}

async function start(): Promise<void> {
  guardAllWindows()
  const options: SessionOptions = {
    folder,
    fs: nodeFileSystem,
    now,
    newDeviceId: () => randomBytes(8).toString('hex'),
    newCardName: () => randomBytes(6).toString('hex'),
    onTrouble: (sentences) => notify('trouble', sentences),
  }
  await mkdir(folder, { recursive: true }).catch(failures.note)
  const opened = await openSession(options)
  if (!opened.ok) {
    dialog.showErrorBox('Foolscap cannot open your data', `${opened.message}\n\nYour data is in ${folder}.`)
    app.exit(1)
    return
  }

  const sessions = { current: opened.value, options }
  const settings = () => sessions.current.profile.settings.data
  const flush = flushWindow(() => notify('flush', null))
  applyTheme(settings().theme)

  const restartWindow = (): void => {
    flush.onGone()
    window?.webContents.reload()
  }

  const verbs = createVerbs({
    sessions,
    shelf: bundledPacks(join(out, 'packs')),
    versions: {
      foolscap: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
    },
    licenceLists: [join(out, 'licences.json'), join(out, '../renderer/licences.json')],
    showLog: failures.show,
    copyText: async (text) => {
      await clipboard.writeText(text)
    },
    fit: (request) => fitApart(request, startFitting),
    onOpened: flush.onOpened,
    onFlushed: flush.onFlushed,
    onSettings: ({ theme }) => applyTheme(theme, window),
    chooseSaveFile: () => chooseBackupToSave(window, now()),
    chooseOpenFile: () => chooseBackupToOpen(window),
    fs: sessions.options.fs,
    chooseFile: (name, format) => chooseFile(window, name, format),
    printPage,
    onSurprise: failures.note,
    showFolder: async (path) => {
      await shell.openPath(path)
    },
    // Once the answer to the restore is on its way.
    restartWindow: () => setImmediate(restartWindow),
  })
  serve(verbs, {
    ipc: ipcMain,
    isTrusted: ({ sender, senderFrame }) => isOwnPage(window, sender, senderFrame),
    onSurprise: failures.note,
  })

  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      applicationMenu({
        send: (command) => notify('menuCommand', command),
        undoTyping: () => window?.webContents.undo(),
        redoTyping: () => window?.webContents.redo(),
        showLog: () => void failures.show(),
        reload: () => void flush.ask().then(restartWindow),
      }),
    ),
  )
  nativeTheme.on('updated', () => applyTheme(settings().theme, window))
  powerMonitor.on('suspend', () => void flush.ask())
  powerMonitor.on('lock-screen', () => void flush.ask())

  const open = (): void => {
    const opened = openWindow(sessions.current.profile.window.data.place, settings())
    closeWhenFlushed(opened, flush.ask, () => askToLoseWords(opened))
    opened.on('close', () => void sessions.current.profile.window.update(() => ({ place: placeOf(opened) })))
    opened.on('closed', () => (window = undefined))
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      flush.onGone()
      if (reason !== 'clean-exit') failures.tell(new Error(`The window’s process ended: ${reason}.`))
    })
    window = opened
  }
  open()
  backUpByTheClock(() => sessions.current)

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => window ?? open())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  quitWhenSaved(() => sessions.current.close().catch(failures.note))
}
