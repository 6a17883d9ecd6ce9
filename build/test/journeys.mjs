import { join } from 'node:path'
import { ROOT, TOOLS, TOOL_CACHE } from '../setup/places.mjs'
import { runNode } from '../setup/run.mjs'
import { runMetered } from '../silence/metered.mjs'
import { ONE_FAILED, ONE_PASSED, ONE_SKIPPED, countsOfRun, playwrightCounts, sum } from './counts.mjs'
import { withReport } from './report-file.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {import('./counts.mjs').PlaywrightReport} PlaywrightReport
 */

/**
 * The journeys through the built app in a real window, and, counted as one test more, the silence they happen in.
 * @param {string[]} args for Playwright, such as a file name
 * @param {NodeJS.ProcessEnv} environment
 * @returns {import('./parts.mjs').Part}
 */
export function journeys(args, environment) {
  return { name: 'journeys', run: () => runJourneys(args, environment), showsItself: true }
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
async function runJourneys(args, environment) {
  const { result, report } = await withReport((file) =>
    runInSilence(['test', '--reporter=list,json', ...args], {
      ...environment,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      // Its usual place is shared by everyone of the same number, and in a namespace everyone is number 0.
      PWTEST_CACHE_DIR: join(TOOL_CACHE, 'playwright'),
    }),
  )
  const reported = report ? playwrightCounts(/** @type {PlaywrightReport} */ (report)) : undefined
  const counts = countsOfRun(reported, result.code)
  const silence = judgeSilence(result, counts)
  return { counts: sum([counts, silence.counts]), output: silence.said }
}

/**
 * @param {string[]} args for Playwright
 * @param {NodeJS.ProcessEnv} env
 */
async function runInSilence(args, env) {
  const options = { cwd: ROOT, show: true, env }
  const metered = await runMetered(process.execPath, [TOOLS.playwright, ...args], options)
  if (metered.kind === 'measured') return metered
  if (metered.kind === 'broken') return { ...metered, code: 1 }
  return { ...metered, code: (await runNode(TOOLS.playwright, args, options)).code }
}

/**
 * Silence counts only where journeys were made: a run that died at its start is quiet too.
 * @param {import('../silence/metered.mjs').Metered} metered
 * @param {Counts} journeys
 * @returns {{ counts: Counts, said: string }}
 */
export function judgeSilence(metered, journeys) {
  const test = 'no packet leaves while the journeys run'
  if (metered.kind === 'unavailable') {
    return { counts: ONE_SKIPPED, said: `- ${test}: skipped. ${metered.reason}` }
  }
  const objection = objectionTo(metered, journeys)
  return objection === undefined
    ? { counts: ONE_PASSED, said: `✓ ${test}` }
    : { counts: ONE_FAILED, said: `✗ ${test}: ${objection}` }
}

/**
 * @param {Exclude<import('../silence/metered.mjs').Metered, { kind: 'unavailable' }>} metered
 * @param {Counts} journeys
 */
function objectionTo(metered, journeys) {
  if (metered.kind === 'broken') return metered.reason
  if (metered.packets > 0) return `${metered.packets} left.`
  return journeys.passed === 0 ? 'no journey came to its end.' : undefined
}
