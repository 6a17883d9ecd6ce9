import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  nativeTheme,
  screen,
  session,
  type WebContents,
  type WebFrameMain,
} from 'electron'
import type { Settings, Theme } from '@/domain/settings/settings'
import { paperOf } from '@/domain/settings/paper'
import { APP_ORIGIN } from './app-path'
import icon from '../../resources/icon.png?asset'
import { placeWindow, SMALLEST, type Rectangle, type WindowPlace } from './geometry'
import { serveAppFiles } from './protocol'
import { silenceSession } from './silence'

const DEV_SERVER = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined
const PAGE_ORIGIN = DEV_SERVER ?? `${APP_ORIGIN}/`
const HOME = DEV_SERVER ?? `${APP_ORIGIN}/index.html`

/** Closes every way out of a window, for each one that is ever made. Must run before the first. */
export function guardAllWindows(): void {
  silenceSession(session.defaultSession)
  serveAppFiles(session.defaultSession, join(import.meta.dirname, '../renderer'))
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  // A peer connection would pass by the policy and the request filter alike.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('zoom-changed', (_event, direction) => {
    contents.setZoomLevel(contents.getZoomLevel() + (direction === 'in' ? 0.5 : -0.5))
  })
}

/** Opens the one window where it was left, hidden until its first paint, already in the colour of its paper. */
export function openWindow(place: WindowPlace | null, settings: Settings): BrowserWindow {
  const { state, ...bounds } = placeWindow(place, workAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Foolscap',
    icon,
    backgroundColor: paperOf(settings.theme, nativeTheme.shouldUseDarkColors),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (state === 'maximised') window.maximize()
    if (state === 'full-screen') window.setFullScreen(true)
    window.show()
  })
  void window.loadURL(HOME)
  return window
}

/** Where a window is now, to be remembered. */
export function placeOf(window: BrowserWindow): WindowPlace {
  const state = window.isFullScreen() ? 'full-screen' : window.isMaximized() ? 'maximised' : 'normal'
  return { ...window.getNormalBounds(), state }
}

/** Lets the desktop's own parts (menus, dialogs, scroll bars) and the window's paper follow the theme. */
export function applyTheme(theme: Theme, window?: BrowserWindow): void {
  nativeTheme.themeSource = nativeSourceOf(theme)
  window?.setBackgroundColor(paperOf(theme, nativeTheme.shouldUseDarkColors))
}

function nativeSourceOf(theme: Theme): 'system' | 'light' | 'dark' {
  if (theme === 'dark') return 'dark'
  return theme === 'light' || theme === 'sepia' ? 'light' : 'system'
}

/** Whether a call comes from the main frame of our own page in our own window. */
export function isOwnPage(
  window: BrowserWindow | undefined,
  sender: WebContents,
  frame: WebFrameMain | null,
): boolean {
  return window?.webContents === sender && frame === sender.mainFrame && frame.url.startsWith(PAGE_ORIGIN)
}

function workAreas(): [Rectangle, ...Rectangle[]] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  return [main.workArea, ...others.map((display) => display.workArea)]
}
