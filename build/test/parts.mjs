import { say, seconds } from '../setup/progress.mjs'
import { countsLine, sum } from './counts.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ name: string, run: () => Promise<{ counts: Counts, output: string }>, showsItself?: boolean }} Part
 *   One part of the tests. `showsItself`: it is worth watching and writes as it goes; what it returns is the end of it.
 */

/**
 * Runs parts side by side, as many at once as there are places, and says how each ended.
 * @param {readonly Part[]} parts
 * @param {number} places
 * @returns {Promise<Counts>}
 */
export async function runParts(parts, places) {
  const waiting = [...parts]
  /** @type {Counts[]} */
  const counts = []
  const place = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) counts.push(await runPart(part))
  }
  await Promise.all(Array.from({ length: places }, place))
  return sum(counts)
}

/** @param {Part} part */
async function runPart({ name, run, showsItself = false }) {
  const began = Date.now()
  say(`… ${name}`)
  const { counts, output } = await run()
  const failed = counts.failed > 0
  if (showsItself || failed) say(`${output.trimEnd()}\n`)
  say(`${failed ? '✗' : '✓'} ${name}: ${countsLine(counts)} (${seconds(began)})`)
  return counts
}

/**
 * Ends a run of tests: the one line for all of them together, and the exit code.
 * @param {Counts} counts
 */
export function conclude(counts) {
  console.log(countsLine(counts))
  return counts.failed > 0 ? 1 : 0
}
