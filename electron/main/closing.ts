import { app, type BrowserWindow } from 'electron'

/** Lets a window send what is unsaved before it goes; a quit that this holds up is taken up again. */
export function closeWhenFlushed(window: BrowserWindow, flush: () => Promise<void>): void {
  let stage: 'open' | 'flushing' | 'flushed' = 'open'
  let isQuitting = false
  const onQuit = (): void => {
    isQuitting = true
  }
  app.on('before-quit', onQuit)
  window.on('closed', () => app.off('before-quit', onQuit))

  window.on('close', (event) => {
    if (stage === 'flushed') return
    event.preventDefault()
    if (stage === 'flushing') return
    stage = 'flushing'
    void flush().then(() => {
      stage = 'flushed'
      if (window.isDestroyed()) return
      if (isQuitting) app.quit()
      else window.close()
    })
  })
}

/** Lets what is being written get to the disk before the app goes. */
export function quitWhenSaved(save: () => Promise<unknown>): void {
  let stage: 'running' | 'saving' | 'saved' = 'running'
  app.on('will-quit', (event) => {
    if (stage === 'saved') return
    event.preventDefault()
    if (stage === 'saving') return
    stage = 'saving'
    void save().finally(() => {
      stage = 'saved'
      app.quit()
    })
  })
}
