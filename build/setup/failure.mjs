/** A step that could not be done, said so that the reader can act on it. */
export class Failure extends Error {
  /** @param {{ what: string, why: string, fix: string }} words */
  constructor({ what, why, fix }) {
    super(what)
    this.why = why
    this.fix = fix
  }
}

/**
 * How a failure is shown.
 * @param {Failure} failure
 */
export function describeFailure({ message, why, fix }) {
  return `✗ ${message}\n  Why: ${indent(why)}\n  What to do: ${indent(fix)}`
}

/** @param {string} text */
function indent(text) {
  return text.trim().replaceAll('\n', '\n  ')
}

/**
 * Runs a command of ours to its end and leaves with its exit code; a failure leaves with 1.
 * @param {() => Promise<number>} command
 */
export async function runCommand(command) {
  try {
    process.exit(await command())
  } catch (error) {
    console.error(error instanceof Failure ? describeFailure(error) : error)
    process.exit(1)
  }
}
