import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runTool, run } from './processes.mjs'

/** The variable that names the browser for the tests; set by hand, or by us for the programs that we start. */
export const BROWSER_VARIABLE = 'STAGECRAFT_BROWSER'

/** How the tests start a browser: as root in a container too, and without a word to the network. */
export const BROWSER_ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge']

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return folder === undefined ? [] : programs.map((program) => join(folder, program))
  }),
]

/** Whether the program starts at all: a stub that only says how to install the real one does not. @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /\d+\.\d+/.test(stdout)
}

/** The browser that Playwright downloads, if it did. */
async function ofPlaywright() {
  const { chromium } = await import('playwright-core')
  return [chromium.executablePath()]
}

/** The browsers that people install, by their usual names and places. */
function installed() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES]
}

/**
 * A browser that is already here: the one that the variable names, Playwright's own, or an installed one.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const named = process.env[BROWSER_VARIABLE]
  if (named !== undefined && named !== '') {
    if (starts(named)) return named
    throw new Error(`${BROWSER_VARIABLE} names ${named}, which does not start.`)
  }
  return [...(await ofPlaywright()), ...installed()].find(starts)
}

/** The ways to get a browser, gentlest first; each answers with where to look afterwards. */
const WAYS = [
  {
    name: 'npx playwright install chromium',
    async get() {
      await runTool('playwright-core/cli.js', ['install', 'chromium'])
      return ofPlaywright()
    },
  },
  {
    name: 'apt-get install chromium',
    async get() {
      if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return []
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      await run('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'], { env })
      return installed()
    },
  },
  {
    name: '@sparticuz/chromium',
    async get() {
      if (process.platform !== 'linux' || process.arch !== 'x64') return []
      const { default: chromium } = await import('@sparticuz/chromium')
      return [await chromium.executablePath()]
    },
  },
]

/** A browser for the tests: one that is here, or else one that we get; throws with what was tried when there is none. */
export async function obtainBrowser() {
  const here = await findBrowser()
  if (here !== undefined) return here
  for (const way of WAYS) {
    console.log(`No browser is installed; trying: ${way.name}`)
    const found = (await way.get()).find(starts)
    if (found !== undefined) return found
  }
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge, and none could be found or installed '
    + `(tried ${WAYS.map((way) => way.name).join(', ')}). Install one, or set ${BROWSER_VARIABLE} to its path.`,
  )
}
