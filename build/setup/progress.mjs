// All of this goes to stderr: stdout belongs to what was asked for (a path, a count).

const STILL_GOING = 20_000

/**
 * One line to the person who started the command.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Shows that a long step has begun, that it is still going, and how long it took.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @param {(result: T) => boolean} [succeeded] for work that may fail without throwing
 * @returns {Promise<T>}
 */
export async function step(label, work, succeeded = () => true) {
  const began = Date.now()
  const stop = process.stderr.isTTY ? countSeconds(label, began) : reportNowAndThen(label, began)
  try {
    const result = await work()
    stop()
    say(succeeded(result) ? `✓ ${label} (${seconds(began)})` : `- ${label}: not possible here`)
    return result
  } catch (error) {
    stop()
    throw error
  }
}

/**
 * On a terminal: one line that counts in place.
 * @param {string} label
 * @param {number} began
 */
function countSeconds(label, began) {
  const draw = () => process.stderr.write(`\r… ${label} (${seconds(began)})`)
  draw()
  const timer = setInterval(draw, 1000)
  return () => {
    clearInterval(timer)
    process.stderr.write('\r\u001b[K')
  }
}

/**
 * In a log: a line at the start and one every now and then.
 * @param {string} label
 * @param {number} began
 */
function reportNowAndThen(label, began) {
  say(`… ${label}`)
  const timer = setInterval(() => say(`… ${label}: still going after ${seconds(began)}`), STILL_GOING)
  return () => clearInterval(timer)
}

/** @param {number} began */
export function seconds(began) {
  const elapsed = (Date.now() - began) / 1000
  return `${elapsed.toFixed(elapsed < 10 ? 1 : 0)} s`
}
