import type { NoticeName } from './channels'

/** Commands of the application menu that the renderer carries out. */
export type MenuCommand =
  | 'about'
  | 'keys'
  | 'find'
  | 'larger-text'
  | 'smaller-text'
  | 'usual-text'
  | 'undo'
  | 'redo'
  | 'back'
  | 'forward'
  | `go:${string}`

/** What each notice carries. */
export interface Notices extends Record<NoticeName, unknown> {
  menuCommand: MenuCommand
  /** The window is about to close or the machine to sleep: send what is unsaved, then call `flushed`. */
  flush: null
  /** What storage found or could not do since the app was opened, in sentences to be shown beside `Opening.trouble`. */
  trouble: readonly string[]
}
