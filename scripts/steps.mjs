import { runTool } from './processes.mjs'

/**
 * The checks that need no build, in the order of how soon they tell.
 * @type {readonly { name: string, run: () => Promise<number> }[]}
 */
export const STATIC_CHECKS = [
  { name: 'types', run: () => runTool('typescript/bin/tsc', ['-b']) },
  { name: 'lint', run: () => runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'unused code', run: () => runTool('knip/bin/knip.js', ['--no-progress']) },
]

/**
 * Runs a step under a heading, with the time it took; answers whether it passed.
 * @param {string} name
 * @param {() => Promise<number>} step
 */
export async function announced(name, step) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const code = await step().catch((error) => {
    console.error(error)
    return 1
  })
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return code === 0
}
