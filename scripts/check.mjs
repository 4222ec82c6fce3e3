import { endWithNpm, runTool } from './processes.mjs'
import { STATIC_CHECKS, announced } from './steps.mjs'

/**
 * Two lanes for two cores: what reads the sources, and the tests of rules, views and host. Tests that draw pages take a minute
 * more and are left to `npm test`.
 */
const LANES = [STATIC_CHECKS, [{ name: 'unit tests', run: () => runTool('vitest/vitest.mjs', ['run', '--project', 'unit', '--reporter=dot']) }]]

endWithNpm()
let failed = 0
await Promise.all(LANES.map(async (steps) => {
  for (const step of steps) {
    if (!(await announced(step.name, step.run))) failed += 1
  }
}))
process.exitCode = failed === 0 ? 0 : 1
