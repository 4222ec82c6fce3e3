import { endWithNpm, runTool } from './processes.mjs'
import { STATIC_CHECKS, announced } from './steps.mjs'

const STEPS = [...STATIC_CHECKS, { name: 'unit tests', run: () => runTool('vitest/vitest.mjs', ['run', '--project', 'unit', '--project', 'pages']) }]

endWithNpm()
let failed = 0
for (const step of STEPS) {
  if (!(await announced(step.name, step.run))) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
