// The least that Electron can show: one window, one static page. What the app's start and memory are compared with.
import { app, BrowserWindow } from 'electron'

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
