const PATIENCE_MS = 2_000

/** Asks the window to send what is unsaved, and hears when it has. */
export interface WindowFlush {
  /**
   * Resolves when the window says that it has sent everything: false when some of it is not on disk, or when the window
   * says nothing for two seconds. A page that has not opened yet, or whose process has gone, has nothing to send.
   */
  readonly ask: () => Promise<boolean>
  /** The page in the window has opened: from now on it may have something unsaved. */
  readonly onOpened: () => void
  /** The page in the window has gone, with whatever it had. */
  readonly onGone: () => void
  /** The window has sent everything. */
  readonly onFlushed: (isSaved: boolean) => void
}

export function flushWindow(askWindow: () => void, patienceMs = PATIENCE_MS): WindowFlush {
  const waiting = new Set<(isSaved: boolean) => void>()
  let isOpen = false
  const answer = (isSaved: boolean): void => {
    for (const go of waiting) go(isSaved)
    waiting.clear()
  }
  return {
    onOpened: () => (isOpen = true),
    onGone: () => {
      isOpen = false
      answer(true)
    },
    onFlushed: answer,
    ask: async () => {
      if (!isOpen) return true
      let timer: NodeJS.Timeout | undefined
      const answered = new Promise<boolean>((resolve) => {
        waiting.add(resolve)
        timer = setTimeout(() => resolve(false), patienceMs)
      })
      askWindow()
      const isSaved = await answered
      clearTimeout(timer)
      return isSaved
    },
  }
}
