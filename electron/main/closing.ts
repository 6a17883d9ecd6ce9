import { app, type BrowserWindow } from 'electron'

/**
 * Lets a window send what is unsaved before it goes; a quit that this holds up is taken up again. If the disk refused, the
 * window goes only when `mayLose` says so.
 */
export function closeWhenFlushed(
  window: BrowserWindow,
  flush: () => Promise<boolean>,
  mayLose: () => Promise<boolean>,
): void {
  let stage: 'open' | 'flushing' | 'flushed' = 'open'
  let isQuitting = false
  const onQuit = (): void => {
    isQuitting = true
  }
  app.on('before-quit', onQuit)
  window.on('closed', () => app.off('before-quit', onQuit))

  const flushOrAsk = async (): Promise<boolean> => (await flush()) || (await mayLose())

  window.on('close', (event) => {
    if (stage === 'flushed') return
    event.preventDefault()
    if (stage === 'flushing') return
    stage = 'flushing'
    void flushOrAsk().then((mayGo) => {
      if (window.isDestroyed()) return
      stage = mayGo ? 'flushed' : 'open'
      if (!mayGo) isQuitting = false
      else if (isQuitting) app.quit()
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
