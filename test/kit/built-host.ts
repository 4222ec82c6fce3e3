import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { type Client, connect } from '../../shared/contract/client.ts'
import { WIRE_PATH, type Wire } from '../../shared/contract/wire.ts'

/** The program under test: what `npm run build` makes, or another build that the variable names. */
const PROGRAM = process.env['STAGECRAFT_PROGRAM'] ?? join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs')

/** A built host in a process of its own, over a data folder of its own. */
export type ServedHost = Readonly<{
  /** Where it is, as `http://127.0.0.1:4100`. */
  origin: string
  /** The address that it printed, with a key that lets one window in. */
  address: string
  data: string
  process: ChildProcess
  /** A facilitator's connection from this test, to arrange sessions; it spends the key of the address. */
  client: () => Promise<{ client: Client; token: string }>
  stop: () => Promise<void>
}>

/** Starts the built program on a free port and waits for the address that it prints. */
export async function serveBuilt(data: string): Promise<ServedHost> {
  const program = spawn(process.execPath, [PROGRAM, 'serve', '--no-open', '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (part: Buffer) => {
      said += part.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    }
    program.stdout.on('data', listen)
    program.stderr.on('data', listen)
    program.once('exit', (code) => reject(new Error(`Expected the host to serve, but it ended with ${code}: ${said}`)))
  })
  const origin = new URL(address).origin
  let known: Promise<{ client: Client; token: string }> | null = null
  return {
    origin,
    address,
    data,
    process: program,
    client: () => (known ??= connectFacilitator(address)),
    stop: async () => {
      if (known !== null) (await known).client.close()
      if (program.exitCode !== null || program.signalCode !== null) return
      program.kill('SIGTERM')
      await once(program, 'exit')
    },
  }
}

/** Connects as the facilitator's window does, and keeps the token with which a page of the test can come in too. */
function connectFacilitator(address: string): Promise<{ client: Client; token: string }> {
  const { host, hash } = new URL(address)
  return new Promise((resolve) => {
    let token: string | null = null
    const client = connect(() => socketWire(host), {
      token: hash.slice('#k='.length),
      now: () => Date.now(),
      schedule: (callback, ms) => {
        const timer = setTimeout(callback, ms)
        return () => clearTimeout(timer)
      },
      newCid: () => crypto.randomUUID(),
      keepToken: (given) => {
        token = given
      },
    })
    client.onLink(({ status }) => status === 'connected' && token !== null && resolve({ client, token }))
  })
}

function socketWire(host: string): Wire {
  const socket = new WebSocket(`ws://${host}${WIRE_PATH}`, { origin: `http://${host}`, perMessageDeflate: false })
  const waiting: string[] = []
  socket.on('error', () => socket.terminate())
  socket.on('open', () => {
    for (const frame of waiting.splice(0)) socket.send(frame)
  })
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.CONNECTING) waiting.push(frame)
      else if (socket.readyState === WebSocket.OPEN) socket.send(frame)
    },
    onFrame: (listener) => void socket.on('message', (data: Buffer) => listener(data.toString())),
    onClose: (listener) => void socket.on('close', listener),
    close: () => socket.close(),
  }
}
