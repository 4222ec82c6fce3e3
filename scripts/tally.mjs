/** @typedef {{ readonly passed: number, readonly failed: number }} Tally */

/** @typedef {{ status: string, assertionResults: readonly unknown[] }} VitestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: readonly VitestFile[] }} VitestReport */

/** @param {Tally} a @param {Tally} b @returns {Tally} */
export const plus = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })

/**
 * The tests of a Vitest JSON report; a file that could not even be loaded counts as one failure.
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function ofVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded }
}

/**
 * The tests of a Playwright JSON report; a flaky test passed, an error outside of any test counts as one failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: readonly unknown[] }} report
 * @returns {Tally}
 */
export function ofPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected + flaky, failed: unexpected + (unexpected === 0 ? report.errors.length : 0) }
}
