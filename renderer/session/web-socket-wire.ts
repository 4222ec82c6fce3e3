import { WIRE_PATH, type Wire } from '../../shared/contract/wire.ts'

/** A page's end of a WebSocket to the host that it was served from; frames sent before it is open wait for it. */
export function openWebSocketWire({ protocol, host }: Pick<Location, 'protocol' | 'host'>): Wire {
  const socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}${WIRE_PATH}`)
  let waiting: string[] = []
  let early: string[] = []
  let onFrame: ((frame: string) => void) | null = null
  // What went wrong shows in the closing that follows, and says no more.
  socket.addEventListener('error', () => socket.close())
  socket.addEventListener('open', () => {
    for (const frame of waiting) socket.send(frame)
    waiting = []
  })
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') socket.close()
    else if (onFrame === null) early.push(data)
    else onFrame(data)
  })
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame)
      else if (socket.readyState === WebSocket.CONNECTING) waiting.push(frame)
    },
    onFrame: (listener) => {
      onFrame = listener
      for (const frame of early) listener(frame)
      early = []
    },
    onClose: (listener) => {
      if (socket.readyState === WebSocket.CLOSED) listener()
      else socket.addEventListener('close', () => listener(), { once: true })
    },
    close: () => socket.close(),
  }
}
