import { connect } from 'node:net'
import { WebSocket } from 'ws'
import { createLoopback, type Loopback } from '../../electron/host/loopback.ts'
import type { PageFiles } from '../../electron/host/page-files.ts'
import { type MemoryHost, memoryHost } from './memory-host.ts'

const page = (text: string) => ({ type: 'text/html; charset=utf-8', body: new TextEncoder().encode(text) })

export const PAGES: PageFiles = new Map([
  ['/facilitator.html', page('facilitator')],
  ['/audience.html', page('audience')],
  ['/assets/a.js', { type: 'text/javascript; charset=utf-8', body: new TextEncoder().encode('let a') }],
])

export type Served = Loopback & Readonly<{ memory: MemoryHost; place: string; stop: () => Promise<void> }>

/** The real loopback host over a host in memory, on a free port. */
export async function serveMemory(): Promise<Served> {
  const memory = await memoryHost()
  const loopback = await createLoopback({ host: memory.host, pages: PAGES })
  const stop = async () => {
    await loopback.close()
    await memory.host.close()
  }
  return { ...loopback, memory, place: `127.0.0.1:${loopback.port}`, stop }
}

/** Sends these very bytes and resolves to everything that came back until the other side closed. */
export function rawRequest(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => void socket.write(bytes))
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => (answer += part))
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answer) : reject(error)))
    socket.on('close', () => resolve(answer))
  })
}

/** The number in the first line of an answer. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)

/** What became of a WebSocket: its messages so far, and why it closed, or the HTTP status that it was refused with. */
export function openSocket(address: string, headers: Record<string, string> = {}): Promise<{ socket: WebSocket; messages: string[]; closed: Promise<number> } | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { headers, perMessageDeflate: false })
    const messages: string[] = []
    const closed = new Promise<number>((end) => void socket.on('close', (code) => end(code)))
    socket.on('message', (data: Buffer) => messages.push(data.toString()))
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    socket.on('error', () => {})
    socket.on('open', () => resolve({ socket, messages, closed }))
  })
}
