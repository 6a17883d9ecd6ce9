const PATIENCE_MS = 2_000

/** Asks the window to send what is unsaved, and hears when it has. */
export interface WindowFlush {
  /** Resolves when the window says it has sent everything, or after two seconds. */
  readonly ask: () => Promise<void>
  /** The window says so. */
  readonly onFlushed: () => void
}

export function flushWindow(askWindow: () => void, patienceMs = PATIENCE_MS): WindowFlush {
  const waiting = new Set<() => void>()
  const onFlushed = (): void => {
    for (const go of waiting) go()
    waiting.clear()
  }
  return {
    onFlushed,
    ask: async () => {
      let timer: NodeJS.Timeout | undefined
      const answered = new Promise<void>((resolve) => {
        waiting.add(resolve)
        timer = setTimeout(resolve, patienceMs)
      })
      askWindow()
      await answered
      clearTimeout(timer)
    },
  }
}
