import { buildWhatIsStale } from './build.mjs'
import { runTool } from './processes.mjs'

await buildWhatIsStale(['pages', 'desktop', 'cli'])
process.exitCode = await runTool('electron-builder/cli.js', ['--dir', '--publish', 'never', ...process.argv.slice(2)])
