import type { Session } from './session'

const FIRST_LOOK_MS = 5_000
const LOOK_EVERY_MS = 60_000

/** Looks soon after the start and each minute whether a backup is due, and leaves it for later while the student works. */
export function backUpByTheClock(session: () => Pick<Session, 'isQuiet' | 'backUp'>): void {
  const look = (): void => {
    if (session().isQuiet()) void session().backUp()
  }
  setTimeout(look, FIRST_LOOK_MS).unref()
  setInterval(look, LOOK_EVERY_MS).unref()
}
