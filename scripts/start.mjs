import { pathToFileURL } from 'node:url'
import { buildWhatIsStale } from './build.mjs'
import { obtainElectron } from './electron-runtime.mjs'
import { endWithNpm, run } from './processes.mjs'
import { root } from './root.mjs'

/** A desktop that ends with an error before this many ms never came up: we go on in the browser. */
const CAME_UP = 10_000

/** Why a window can't open here even with the runtime at hand, or nothing. @returns {string | undefined} */
function noDesktopHere() {
  if (process.platform !== 'linux') return undefined
  if (process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined) return 'this machine has no display'
  if (process.getuid?.() === 0) return "Electron's sandbox does not work as root"
  return undefined
}

/** Runs the desktop until it ends; answers with why it never came up, or nothing. @param {readonly string[]} args */
async function startDesktop(args) {
  const impossible = noDesktopHere()
  if (impossible !== undefined) return impossible
  const runtime = await obtainElectron(root)
  if ('reason' in runtime) return runtime.reason
  await buildWhatIsStale(['pages', 'desktop'])
  const started = performance.now()
  const code = await run(runtime.program, [root, ...args])
  if (code > 0 && code < 128 && performance.now() - started < CAME_UP) return `Electron stopped at once with code ${code}`
  process.exitCode = code
  return undefined
}

/** Becomes the command line program, in this very process, with these arguments. @param {readonly string[]} args */
export async function becomeCommandLine(args) {
  const program = `${root}dist/cli.mjs`
  process.argv = [process.execPath, program, ...args]
  await import(pathToFileURL(program).href)
}

/**
 * Starts Stagecraft: on the desktop where that works, else in the browser, after one sentence why.
 * @param {readonly string[]} args
 */
export async function start(args) {
  const rest = args.filter((arg) => arg !== '--browser')
  if (!args.includes('--browser')) {
    const why = await startDesktop(rest)
    if (why === undefined) return
    console.log(`Stagecraft opens in your browser, because ${why}.`)
  }
  await buildWhatIsStale(['pages', 'cli'])
  await becomeCommandLine(['serve', ...rest])
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  endWithNpm()
  await start(process.argv.slice(2))
}
