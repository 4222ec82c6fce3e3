import { type Client, connect } from '../../shared/contract/client.ts'
import { desktopBridge, openBridgeWire } from './bridge-wire.ts'
import { openWebSocketWire } from './web-socket-wire.ts'

/** Where this window keeps what it says who it is with; gone with the window. */
const TOKEN = 'stagecraft-token'

/** Connects this page with its host: over the desktop's bridge where there is one, else over the WebSocket it was served from. */
export function connectSurface(): Client {
  const bridge = desktopBridge()
  const seams = {
    now: () => Date.now(),
    schedule: (callback: () => void, ms: number) => {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
    newCid: randomName,
  }
  if (bridge !== null) return connect(() => openBridgeWire(bridge), { ...seams, token: null })
  const keepToken = (token: string) => sessionStorage.setItem(TOKEN, token)
  return connect(() => openWebSocketWire(window.location), { ...seams, token: takeKey() ?? sessionStorage.getItem(TOKEN), keepToken })
}

/** The one-time key of the address, taken out of it so that it is neither seen nor sent on. */
function takeKey(): string | null {
  const key = /^#k=([\w-]+)$/.exec(window.location.hash)?.[1] ?? null
  if (key !== null) window.history.replaceState(null, '', window.location.pathname)
  return key
}

/** 128 random bits in hexadecimal; `crypto.randomUUID` is missing on a page that was not served securely. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
