import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/** The signals that ask a program to end. */
const ENDINGS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** How long a child may take to end when it is asked to, in ms. */
const PATIENCE = 5_000

/**
 * Runs a program to its end with our own input and output; when we are asked to end, it is asked first, and we end after it.
 * Answers with its exit code, or with 128 and more when a signal ended it.
 * @param {string} command @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    let asked = false
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      asked = true
      child.kill(signal)
      setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref()
    }
    for (const signal of ENDINGS) process.on(signal, passOn)
    const forget = () => {
      for (const signal of ENDINGS) process.off(signal, passOn)
    }
    child.once('error', (error) => {
      forget()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      forget()
      const result = code ?? (signal === 'SIGINT' ? 130 : 143)
      if (asked) process.exit(result)
      resolve(result)
    })
  })
}

/** How often we look whether npm is still there, in ms. */
const LOOK = 250

/**
 * Under `npm run`: ends with npm. Asked to end, npm ends the shell between us, which does not pass it on.
 * Anywhere else it does nothing: a server may outlive whoever started it.
 */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK)
  timer.unref()
}

/**
 * Runs a tool that lives in node_modules, with this very Node.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const runTool = (script, args, env = process.env) =>
  run(process.execPath, [`${root}node_modules/${script}`, ...args], { env })
