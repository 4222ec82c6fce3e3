import type { WebSocket } from 'ws'
import type { Wire } from '../../shared/contract/wire.ts'

/** When more than this waits to be sent to one surface, in bytes, it is too slow to be served; it comes back for a whole view. */
const MOST_WAITING = 64 * 1024 * 1024

/** The host's end of a WebSocket: whole text frames; a binary one closes it. */
export function socketWire(socket: WebSocket): Wire {
  let onFrame: ((frame: string) => void) | null = null
  let early: string[] = []
  socket.on('message', (data, isBinary) => {
    if (isBinary) return socket.close(1003)
    const parts = Array.isArray(data) ? data : [Buffer.isBuffer(data) ? data : Buffer.from(data)]
    const frame = Buffer.concat(parts).toString('utf8')
    if (onFrame === null) early.push(frame)
    else onFrame(frame)
  })
  // What went wrong shows in the closing that follows; without a listener it would end the program.
  socket.on('error', () => socket.terminate())
  return {
    send: (frame) => {
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > MOST_WAITING) socket.close(1013)
      else socket.send(frame)
    },
    onFrame: (listener) => {
      onFrame = listener
      for (const frame of early) listener(frame)
      early = []
    },
    onClose: (listener) => {
      if (socket.readyState === socket.CLOSED) listener()
      else socket.once('close', listener)
    },
    close: () => socket.close(1000),
  }
}
