/** The address under which the window's files are served. */
export const APP_ORIGIN = 'app://foolscap'

/** Names our own build gives to files: nothing hidden, no escapes, no drive letters, no separators. */
const SEGMENT = /^[\w@~-][\w.@~-]*$/

/**
 * The path below the renderer's folder that an `app://foolscap/…` address names, `index.html` for the bare origin;
 * null for every other address. Only plain file names pass, so that nothing decoded can climb out of the folder.
 */
export function appPathOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isOurs =
    url.protocol === 'app:' && url.host === 'foolscap' && url.username === '' && url.password === ''
  if (!isOurs) return null
  if (url.pathname === '/' || url.pathname === '') return 'index.html'

  const segments = url.pathname.slice(1).split('/')
  return segments.every((segment) => SEGMENT.test(segment)) ? segments.join('/') : null
}
