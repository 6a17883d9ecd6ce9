import { describe, expect, it } from 'vitest'
import { countsLine, countsOfRun, playwrightCounts, sum, vitestCounts } from '../../../build/test/counts.mjs'

const CLEAN = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

describe('vitestCounts', () => {
  it('counts what passed, failed and was left out', () => {
    const report = { ...CLEAN, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 }

    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 4 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const report = { ...CLEAN, testResults: [{ status: 'failed', assertionResults: [] }] }

    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('counts a file with failed tests by its tests', () => {
    const report = {
      ...CLEAN,
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{}] }],
    }

    expect(vitestCounts(report).failed).toBe(1)
  })
})

describe('playwrightCounts', () => {
  it('counts a test that passed at the second try, and an error outside tests, as failures', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }

    expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 3, skipped: 2 })
  })
})

describe('countsOfRun', () => {
  const passed = { passed: 3, failed: 0, skipped: 0 }

  it('takes the report of a run that ended well', () => {
    expect(countsOfRun(passed, 0)).toEqual(passed)
  })

  it('is a failure when there is no report', () => {
    expect(countsOfRun(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('is a failure when the runner ended badly though no test failed', () => {
    expect(countsOfRun(passed, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('counts no failure twice', () => {
    expect(countsOfRun({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2)
  })
})

describe('countsLine', () => {
  it('is one line for all parts together', () => {
    const parts = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 20, failed: 2, skipped: 1 },
    ]

    expect(countsLine(sum(parts))).toBe('21 passed, 2 failed, 1 skipped')
  })
})
