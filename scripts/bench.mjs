import { BROWSER_VARIABLE, obtainBrowser } from './browser.mjs'
import { buildWhatIsStale } from './build.mjs'
import { runTool } from './processes.mjs'

await buildWhatIsStale(['pages', 'desktop', 'cli'])
const env = { ...process.env, [BROWSER_VARIABLE]: await obtainBrowser() }
process.exitCode = await runTool('vitest/vitest.mjs', ['run', '--project', 'bench', ...process.argv.slice(2)], env)
