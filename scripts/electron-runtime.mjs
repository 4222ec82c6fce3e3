import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How long we try to get the runtime before we go on without it, in ms. */
const PATIENCE = 90_000

/**
 * Where Electron's program lies, or nothing if the runtime is not here.
 * Looks at its files: to require the package starts a download.
 * @param {string} root @returns {string | undefined}
 */
export function findElectron(root) {
  const folder = join(root, 'node_modules/electron')
  if (!existsSync(join(folder, 'path.txt'))) return undefined
  const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim()
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const program = elsewhere === undefined ? join(folder, 'dist', name) : join(elsewhere, name)
  return existsSync(program) ? program : undefined
}

/**
 * Finds Electron's program, or downloads it with Electron's own installer; or says in a few words why there is none.
 * @param {string} root @param {number} [patience]
 * @returns {Promise<{ program: string } | { reason: string }>}
 */
export async function obtainElectron(root, patience = PATIENCE) {
  const here = findElectron(root)
  if (here !== undefined) return { program: here }
  const installer = join(root, 'node_modules/electron/install.js')
  if (!existsSync(installer)) return { reason: 'Electron is not installed' }
  console.log(`Getting the desktop runtime (at most ${Math.round(patience / 1000)} s; npm start -- --browser skips this) …`)
  const failure = await install(installer, patience)
  const program = findElectron(root)
  return program === undefined ? { reason: failure ?? "Electron's runtime could not be downloaded" } : { program }
}

/**
 * Runs the installer quietly; answers with why it failed, or nothing. It ends with us: no child outlives its parent.
 * @param {string} installer @param {number} patience @returns {Promise<string | undefined>}
 */
function install(installer, patience) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    let late = false
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
    })
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, patience)
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      child.kill('SIGKILL')
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    child.once('close', (code) => {
      clearTimeout(timer)
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      if (code === 0) return resolve(undefined)
      if (late) return resolve(`Electron's runtime did not arrive within ${Math.round(patience / 1000)} s`)
      resolve(`Electron's runtime could not be downloaded${cause(said)}`)
    })
    child.once('error', (error) => resolve(`Electron's installer did not start (${error.message})`))
  })
}

/** The telling words of what the installer complained about. @param {string} said */
function cause(said) {
  const words = /^\w*Error:? (.+)$/m.exec(said)?.[1]
  return words === undefined ? '' : ` (${words.slice(0, 120)})`
}
