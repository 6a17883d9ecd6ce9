import type { Session } from './session'

const FIRST_LOOK_MS = 5_000
const LOOK_EVERY_MS = 60_000

/** Looks soon after the start and each minute whether a backup is due, and leaves it for later while cards are graded. */
export function backUpByTheClock(session: () => Session): void {
  const look = (): void => {
    if (session().progress.isQuiet()) void session().backUp()
  }
  setTimeout(look, FIRST_LOOK_MS).unref()
  setInterval(look, LOOK_EVERY_MS).unref()
}
