import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { socketWire } from '../../electron/host/socket-wire.ts'
import { type Client, connect } from '../../shared/contract/client.ts'
import { WIRE_PATH } from '../../shared/contract/wire.ts'
import { clientSeams } from './memory-host.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/stagecraft.mjs', import.meta.url))

export type ServedProgram = Readonly<{
  address: string
  /** A surface that lets itself in with the key of the address. */
  client: (address?: string) => Client
  /** Ends the program as a power cut would, as far as a program can be ended so. */
  kill: () => Promise<void>
  /** Asks the program to end, and resolves to its exit code. */
  stop: () => Promise<number | null>
}>

/** The real program, served from a process of its own on this folder. */
export async function serveProgram(data: string): Promise<ServedProgram> {
  const program = spawn(process.execPath, [PROGRAM, 'serve', '--no-open', '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => void program.once('exit', (code) => resolve(code)))
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    const read = (part: Buffer) => {
      printed += part.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]+/.exec(printed)
      if (found !== null) resolve(found[0])
    }
    program.stdout.on('data', read)
    program.stderr.on('data', read)
    void ended.then(() => reject(new Error(`Expected an address, but the program ended:\n${printed}`)))
  })
  const end = (signal: NodeJS.Signals) => () => {
    program.kill(signal)
    return ended
  }
  return {
    address,
    client: (at = address) => {
      const { origin, host, hash } = new URL(at)
      const open = () => socketWire(whenOpen(new WebSocket(`ws://${host}${WIRE_PATH}`, { origin })))
      return connect(open, { ...clientSeams, token: hash.slice('#k='.length), newCid: () => crypto.randomUUID() })
    },
    kill: async () => void (await end('SIGKILL')()),
    stop: end('SIGTERM'),
  }
}

/** A socket that keeps what is sent before it is open. */
function whenOpen(socket: WebSocket): WebSocket {
  const send = socket.send.bind(socket) as (frame: string) => void
  return new Proxy(socket, {
    get: (target, name) => {
      if (name === 'readyState' && target.readyState === target.CONNECTING) return target.OPEN
      if (name === 'send' && target.readyState === target.CONNECTING) return (frame: string) => target.once('open', () => send(frame))
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value as () => void).bind(target) : value
    },
  })
}
