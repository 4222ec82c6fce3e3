import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { socketWire } from '../../electron/host/socket-wire.ts'
import { openWebSocketWire } from '../../renderer/session/web-socket-wire.ts'
import { LARGEST_FRAME } from '../../shared/contract/limits.ts'
import type { SurfaceRole } from '../../shared/contract/messages.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import { connectionContract, type MakeConnections } from './connection-contract.ts'
import { roomContract } from './room-contract.ts'

beforeAll(() => void vi.stubGlobal('WebSocket', WebSocket))
afterAll(() => void vi.unstubAllGlobals())

const make: MakeConnections = async (accept) => {
  const servers = { facilitator: await listen('facilitator', accept), audience: await listen('audience', accept) }
  return {
    open: (role) => openWebSocketWire({ protocol: 'http:', host: servers[role].host }),
    close: async () => {
      await servers.facilitator.close()
      await servers.audience.close()
    },
  }
}

connectionContract('a WebSocket', make)
roomContract('a WebSocket', make)

async function listen(role: SurfaceRole, accept: (role: SurfaceRole, wire: Wire) => void) {
  const server = createServer()
  const sockets = new WebSocketServer({ server, maxPayload: LARGEST_FRAME, perMessageDeflate: false })
  sockets.on('connection', (socket) => accept(role, socketWire(socket)))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}
