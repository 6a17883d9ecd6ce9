const PATIENCE_MS = 2_000

/** Asks the window to send what is unsaved, and hears when it has. */
export interface WindowFlush {
  /**
   * Resolves when the window says that it has sent everything: false when some of it is not on disk. A window that says
   * nothing for two seconds hangs, and has nothing more to send.
   */
  readonly ask: () => Promise<boolean>
  /** The window says so. */
  readonly onFlushed: (isSaved: boolean) => void
}

export function flushWindow(askWindow: () => void, patienceMs = PATIENCE_MS): WindowFlush {
  const waiting = new Set<(isSaved: boolean) => void>()
  return {
    onFlushed: (isSaved) => {
      for (const go of waiting) go(isSaved)
      waiting.clear()
    },
    ask: async () => {
      let timer: NodeJS.Timeout | undefined
      const answered = new Promise<boolean>((resolve) => {
        waiting.add(resolve)
        timer = setTimeout(() => resolve(true), patienceMs)
      })
      askWindow()
      const isSaved = await answered
      clearTimeout(timer)
      return isSaved
    },
  }
}
