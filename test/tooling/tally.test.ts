import { describe, expect, it } from 'vitest'
import { ofPlaywright, ofVitest, plus } from '../../scripts/tally.mjs'

describe('the closing line', () => {
  it('[TO6] sums what passed and failed, and counts a test file that did not load', () => {
    const report = {
      numPassedTests: 7, numFailedTests: 2,
      testResults: [{ status: 'passed', assertionResults: [{}] }, { status: 'failed', assertionResults: [{}] }, { status: 'failed', assertionResults: [] }],
    }
    expect(plus(ofVitest(report), { passed: 1, failed: 0 })).toEqual({ passed: 8, failed: 3 })
  })

  it('[TO6] counts a browser run that broke outside of its tests, once', () => {
    expect(ofPlaywright({ stats: { expected: 4, unexpected: 0, flaky: 1 }, errors: [{}] })).toEqual({ passed: 5, failed: 1 })
    expect(ofPlaywright({ stats: { expected: 4, unexpected: 2, flaky: 0 }, errors: [{}] })).toEqual({ passed: 4, failed: 2 })
  })
})
