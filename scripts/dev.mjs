import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { createServer as createSocket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createServer } from 'vite'
import { buildWhatIsStale, pagesConfig } from './build.mjs'
import { endWithNpm } from './processes.mjs'
import { root } from './root.mjs'

/** How long the sources must be quiet before the host is built again, in ms. */
const QUIET = 150

/** The message to the open pages that a new host is up, with the fragment that lets one of them in. */
const NEW_HOST = 'stagecraft:new-host'

/** Runs in the page: a new host has a new key. @type {import('vite').Plugin} */
const followsHost = {
  name: 'stagecraft-follows-host',
  transformIndexHtml: {
    order: 'pre',
    handler: () => [{
      tag: 'script',
      attrs: { type: 'module' },
      children: `import.meta.hot?.on('${NEW_HOST}', ({ fragment }) => { location.hash = fragment; location.reload() })`,
    }],
  },
}

/** @returns {Promise<number>} */
const freePort = () => new Promise((resolve, reject) => {
  const socket = createSocket().once('error', reject)
  socket.listen(0, '127.0.0.1', () => {
    const address = socket.address()
    socket.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
  })
})

/** Starts the host; resolves, once it says its address, to the fragment with its key. @param {number} port */
function startHost(port) {
  const args = [join(root, 'dist/cli.mjs'), 'serve', '--no-open', '--port', String(port), ...process.argv.slice(2)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  /** @type {Promise<string | undefined>} */
  const fragment = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /#k=[\w-]+/.exec(line)?.[0]
      if (found === undefined) console.log(line)
      else resolve(found)
    })
    child.once('exit', () => resolve(undefined))
  })
  /** @returns {Promise<void>} */
  const stop = () => new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
  return { fragment, stop }
}

endWithNpm()
const port = await freePort()
const place = `http://127.0.0.1:${port}`
await buildWhatIsStale(['pages', 'cli'])
let host = startHost(port)

const pages = await pagesConfig()
const server = await createServer({
  ...pages,
  plugins: [...(pages.plugins ?? []), followsHost],
  logLevel: 'info',
  server: {
    host: '127.0.0.1',
    fs: { allow: [root] },
    proxy: { '/wire': { target: place, ws: true, changeOrigin: true, headers: { origin: place } } },
  },
})
await server.listen()
const own = server.resolvedUrls?.local[0] ?? ''
/** @param {string | undefined} fragment */
const say = (fragment) =>
  console.log(fragment === undefined ? 'The host did not start.' : `\n  ${own}facilitator.html${fragment}\n`)
say(await host.fragment)

/** Builds and starts the host anew; on a mistake in the sources the host that runs stays. */
async function restart() {
  try {
    await buildWhatIsStale(['cli'])
  } catch (error) {
    console.error(error)
    return
  }
  await host.stop()
  host = startHost(port)
  const fragment = await host.fragment
  say(fragment)
  if (fragment !== undefined) server.ws.send(NEW_HOST, { fragment })
}

/** @type {NodeJS.Timeout | undefined} */
let quiet
let restarting = Promise.resolve()
for (const folder of ['electron', 'shared', 'assets']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      restarting = restarting.then(restart)
    }, QUIET)
  })
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => void Promise.all([host.stop(), server.close()]).then(() => process.exit(0)))
}
