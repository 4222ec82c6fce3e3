import { spawn } from 'node:child_process'
import { createLoopback } from '../loopback.ts'
import { openLocalHost } from '../local-host.ts'
import { readPageFiles } from '../page-files.ts'
import { codeOf } from '../storage/storage-failure.ts'
import type { Verb } from './verb.ts'

/** How long the end waits for what is still being written, in ms. What was acknowledged is already safe. */
const FLUSH_BUDGET = 500

/** Serves the program to the browsers of this machine until it is asked to end. */
export const serve: Verb = {
  name: 'serve',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  positionals: { least: 0, most: 0 },
  run: async ({ flags, say, print, data, app, dist, fail }) => {
    const port = Number(flags['port'] ?? '0')
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail(say('cli.badPort', { given: String(flags['port']) }))
    const pages = await readPageFiles(dist)
    const host = await openLocalHost(data, { dist, app })
    const loopback = await createLoopback({ host, pages, port }).catch((error: unknown) => {
      if (codeOf(error) === 'EADDRINUSE') return null
      throw error
    })
    if (loopback === null) {
      await host.close()
      return fail(say('cli.portTaken', { port }))
    }
    const { addressFor, close } = loopback
    const end = asked()
    print(say('cli.serving', { address: addressFor('facilitator') }))
    if (flags['no-open'] !== true) openBrowser(addressFor('facilitator'))
    await end
    const late = new Promise<void>((resolve) => void setTimeout(resolve, FLUSH_BUDGET).unref())
    await Promise.race([close().then(() => host.close()), late])
    return 0
  },
}

/** Resolves when this program is asked to end. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

/** Opens the default browser; a machine without one has the printed address. */
function openBrowser(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ['open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  }
  const [command = '', ...args] = commands[process.platform] ?? ['xdg-open']
  const browser = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  browser.on('error', () => {})
  browser.unref()
}
