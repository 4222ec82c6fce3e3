import { readFile, rm } from 'node:fs/promises'
import { BROWSER_VARIABLE, obtainBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { findElectron } from './electron-runtime.mjs'
import { endWithNpm, runTool } from './processes.mjs'
import { root } from './root.mjs'
import { STATIC_CHECKS, announced } from './steps.mjs'
import { ofPlaywright, ofVitest, plus } from './tally.mjs'

const UNIT_REPORT = `${root}.cache/vitest.json`
const BROWSER_REPORT = `${root}.cache/playwright.json`

/**
 * The numbers of a report; a report that is missing or unreadable is one failure.
 * @param {string} file
 * @param {(report: any) => import('./tally.mjs').Tally} count
 */
async function counted(file, count) {
  try {
    return count(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    console.error(`No test report in ${file}:`, error)
    return { passed: 0, failed: 1 }
  }
}

/**
 * Runs the tests of one runner; a runner that fails without a failed test counts as one.
 * @param {string} name
 * @param {string} report
 * @param {(report: any) => import('./tally.mjs').Tally} count
 * @param {() => Promise<number>} step
 */
async function tests(name, report, count, step) {
  await rm(report, { force: true })
  const fine = await announced(name, step)
  const tally = await counted(report, count)
  return fine || tally.failed > 0 ? tally : plus(tally, { passed: 0, failed: 1 })
}

endWithNpm()
/** @type {import('./tally.mjs').Tally} */
let total = { passed: 0, failed: 0 }
const STEPS = [...STATIC_CHECKS, { name: 'build', run: () => build(['pages', 'desktop', 'cli']).then(() => 0) }]
for (const step of STEPS) {
  if (!(await announced(step.name, step.run))) total = plus(total, { passed: 0, failed: 1 })
}
total = plus(total, await tests('unit and contract tests', UNIT_REPORT, ofVitest, () =>
  runTool('vitest/vitest.mjs', [
    'run', '--project', 'unit', '--project', 'pages', '--project', 'long', '--reporter=default', '--reporter=json', `--outputFile=${UNIT_REPORT}`,
  ])))
if (findElectron(root) === undefined)
  console.log("\nElectron's runtime is not on this machine: the desktop is tested on its double, the project 'electron' is skipped.")
total = plus(total, await tests('browser tests', BROWSER_REPORT, ofPlaywright, async () =>
  runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    ...process.env, [BROWSER_VARIABLE]: await obtainBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT,
  })))

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
