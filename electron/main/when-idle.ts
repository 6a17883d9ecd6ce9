/** Work that waits for a pause. */
export interface IdleWork {
  /** Puts the work off until nothing has been touched for a while. */
  readonly touch: () => void
  readonly cancel: () => void
}

/** Does `work` once `pauseMs` have gone by since the last touch. It does not keep the process alive. */
export function whenIdle(work: () => void, pauseMs: number): IdleWork {
  let timer: NodeJS.Timeout | undefined
  const cancel = (): void => clearTimeout(timer)
  return {
    touch: () => {
      cancel()
      timer = setTimeout(work, pauseMs)
      timer.unref()
    },
    cancel,
  }
}
