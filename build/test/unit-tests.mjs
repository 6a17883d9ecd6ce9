import { ROOT, TOOLS } from '../setup/places.mjs'
import { runNode } from '../setup/run.mjs'
import { countsOfRun, vitestCounts } from './counts.mjs'
import { withReport } from './report-file.mjs'

/** @typedef {import('./counts.mjs').VitestReport} VitestReport */

/**
 * @param {string[]} args for vitest, such as a file name
 * @returns {import('./parts.mjs').Part}
 */
export function unitTests(args) {
  return { name: 'unit tests', run: () => runUnitTests(args) }
}

/** @param {string[]} args */
async function runUnitTests(args) {
  const { result, report } = await withReport((file) =>
    runNode(
      TOOLS.vitest,
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
      // Not NODE_ENV=test: code that looks at it would not be the code that ships.
      { cwd: ROOT, env: { ...process.env, TZ: 'Europe/London' } },
    ),
  )
  const counts = report ? vitestCounts(/** @type {VitestReport} */ (report)) : undefined
  return { counts: countsOfRun(counts, result.code), output: result.output }
}
