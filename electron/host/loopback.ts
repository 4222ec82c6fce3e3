import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { LARGEST_FRAME } from '../../shared/contract/limits.ts'
import type { SurfaceRole } from '../../shared/contract/messages.ts'
import { WIRE_PATH } from '../../shared/contract/wire.ts'
import { pageHeaders } from './content-policy.ts'
import type { Host } from './host.ts'
import { createKeys } from './keys.ts'
import type { PageFile, PageFiles } from './page-files.ts'
import { socketWire } from './socket-wire.ts'

export type LoopbackParts = Readonly<{
  host: Host
  pages: PageFiles
  /** 0, the default, takes a free one. */
  port?: number
  /** Further places, as `127.0.0.1:5173`, whose pages may connect: the development server's. */
  alsoFrom?: readonly string[]
}>

export type Loopback = Readonly<{
  port: number
  /** An address that lets one window in, once: its key stands behind the #, where it reaches no server and no log. */
  addressFor: (role: SurfaceRole) => string
  close: () => Promise<void>
}>

const ADDRESS = '127.0.0.1'
const PAGE_OF = { '/': '/facilitator.html', '/audience': '/audience.html' } as const

/** Of a connection that says nothing, in ms. */
const GREETING_TIMEOUT = 5_000
/** How often a surface is asked whether it is still there, in ms; after three silences it is not. */
const PING_EVERY = 15_000
const MOST_SILENCES = 3
/** Of requests, in ms and bytes; without the interval Node looks for slow ones every half minute only. */
const LIMITS = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 8_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
}
/** More windows than anybody opens. */
const MOST_CONNECTIONS = 64

/** Serves pages and wires to this machine only, to whoever holds a key. */
export async function createLoopback({ host, pages, port = 0, alsoFrom = [] }: LoopbackParts): Promise<Loopback> {
  const keys = createKeys()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false })
  const server = createServer(LIMITS)
  server.maxConnections = MOST_CONNECTIONS
  await listening(server, port)
  const own = (server.address() as AddressInfo).port
  const places = [`${ADDRESS}:${own}`, ...alsoFrom]
  const headers = pageHeaders(places.map((place) => `ws://${place}`))
  const addressFor = (role: SurfaceRole): string =>
    `http://${places[0] ?? ''}${role === 'audience' ? '/audience' : '/'}#k=${keys.issue(role)}`

  server.on('request', (request, response) => {
    const { status, file } = answerTo(request, { pages, places })
    answer(response, { status, file, headers, isHead: request.method === 'HEAD' })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const status = statusOfUpgrade(request, places)
    if (status !== 101) return refuseUpgrade(socket, status, headers)
    sockets.handleUpgrade(request, socket, head, (opened) => serve(opened))
  })
  server.on('clientError', (_error, socket) => refuseUpgrade(socket, 400, headers))

  const serve = (socket: WebSocket): void => {
    const wire = socketWire(socket)
    const greeting = setTimeout(() => socket.close(1008), GREETING_TIMEOUT)
    const stopPinging = keepAlive(socket)
    socket.once('close', () => {
      clearTimeout(greeting)
      stopPinging()
    })
    host.greet(wire, (secret) => {
      clearTimeout(greeting)
      const redeemed = keys.redeem(secret)
      return redeemed.ok && redeemed.role === 'facilitator' ? { ...redeemed, invite: () => addressFor('audience') } : redeemed
    })
  }

  return {
    port: own,
    addressFor,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

type Served = Readonly<{ pages: PageFiles; places: readonly string[] }>

/** A request without exactly one Host that is ours may come from a page that only pretends to be ours. */
function isFromHere(request: IncomingMessage, places: readonly string[]): boolean {
  const hosts = request.headersDistinct['host'] ?? []
  return hosts.length === 1 && places.includes(hosts[0] ?? '')
}

function answerTo(request: IncomingMessage, { pages, places }: Served): Pick<Reply, 'status' | 'file'> {
  if (!isFromHere(request, places)) return { status: 421, file: null }
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, file: null }
  const asked = request.url ?? ''
  const path: string = Object.hasOwn(PAGE_OF, asked) ? PAGE_OF[asked as keyof typeof PAGE_OF] : asked
  const file = pages.get(path)
  return file === undefined ? { status: 404, file: null } : { status: 200, file }
}

type Reply = Readonly<{ status: number; file: PageFile | null; headers: Readonly<Record<string, string>>; isHead: boolean }>

function answer(response: ServerResponse, { status, file, headers, isHead }: Reply): void {
  const allow = status === 405 ? { Allow: 'GET, HEAD' } : {}
  const kind = file === null ? {} : { 'Content-Type': file.type }
  if (status !== 200) response.shouldKeepAlive = false
  response.writeHead(status, { ...headers, ...allow, ...kind, 'Content-Length': String(file?.body.byteLength ?? 0) })
  response.end(isHead || file === null ? undefined : file.body)
}

function statusOfUpgrade(request: IncomingMessage, places: readonly string[]): 101 | 403 | 404 | 421 {
  if (!isFromHere(request, places)) return 421
  if (request.url !== WIRE_PATH) return 404
  const origins = request.headersDistinct['origin'] ?? []
  return origins.length === 1 && origins[0] === `http://${request.headers.host ?? ''}` ? 101 : 403
}

function refuseUpgrade(socket: Duplex, status: number, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable) return void socket.destroy()
  const all = { ...headers, 'Content-Length': '0', Connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join('')}\r\n`)
}

function keepAlive(socket: WebSocket): () => void {
  let silences = 0
  socket.on('pong', () => {
    silences = 0
  })
  const timer = setInterval(() => {
    silences += 1
    if (silences > MOST_SILENCES) socket.terminate()
    else socket.ping()
  }, PING_EVERY)
  return () => clearInterval(timer)
}
