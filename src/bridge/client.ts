import type { NoticeName } from './channels'
import type { Verbs } from './contract'
import type { Notices } from './notices'

/** The bridge as the preload lays it on the window. */
export interface Bridge extends Verbs {
  /** Hears a notice until the returned function is called. */
  readonly on: <Name extends NoticeName>(name: Name, listener: (notice: Notices[Name]) => void) => () => void
}

declare global {
  interface Window {
    readonly foolscap: Bridge
  }
}

/** The renderer's only way to the main process. */
export const bridge: Bridge = window.foolscap
