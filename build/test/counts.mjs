/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 }
/** @type {Counts} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 }
/** @type {Counts} */
export const ONE_SKIPPED = { passed: 0, failed: 0, skipped: 1 }

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/**
 * The line that every run ends with.
 * @param {Counts} counts
 */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * Reads vitest's JSON report. A file that could not be loaded holds no tests and counts as one that failed.
 * @param {VitestReport} report
 * @returns {Counts}
 *
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[],
 * }} VitestReport
 */
export function vitestCounts(report) {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Reads Playwright's JSON report. An error outside any test, such as a file that does not compile, counts as a failure;
 * so does a test that passed only when tried again.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 *
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[],
 * }} PlaywrightReport
 */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * What a runner's report and its exit code say together: a runner that died, wrote no report or ended badly without
 * naming a failed test has failed once.
 * @param {Counts | undefined} reported
 * @param {number} code
 * @returns {Counts}
 */
export function countsOfRun(reported, code) {
  if (!reported) return ONE_FAILED
  return code !== 0 && reported.failed === 0 ? sum([reported, ONE_FAILED]) : reported
}
