import type { WebContents } from 'electron'
import { CHANNELS } from '../../shared/contract/desktop-channels.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import type { Ipc } from './ipc.ts'
import type { Surface } from './windows.ts'

/** What the desktop needs of a host: to be handed the wires of its windows. */
export type HostHandle = Readonly<{
  connect: (port: Surface, wire: Wire) => void
  close: () => Promise<void>
}>

/** The desktop's end of one window's wire: what the page sends is heard, and it can be hung up without telling the page. */
type Line = Readonly<{ wire: Wire; hear: (frame: string) => void; hangUp: () => void }>

/** A line to these contents under the number that the page gave it. */
function openLine(contents: WebContents, number: number): Line {
  const waiting: string[] = []
  let onFrame: ((frame: string) => void) | undefined
  let onClose: (() => void) | undefined
  let open = true
  const hangUp = (): void => {
    if (!open) return
    open = false
    onClose?.()
  }
  return {
    hear: (frame) => {
      if (!open) return
      if (onFrame === undefined) waiting.push(frame)
      else onFrame(frame)
    },
    hangUp,
    wire: {
      send: (frame) => {
        if (open && !contents.isDestroyed()) contents.send(CHANNELS.wireFrame, number, frame)
      },
      onFrame: (listener) => {
        onFrame = listener
        for (const frame of waiting.splice(0)) listener(frame)
      },
      onClose: (listener) => {
        onClose = listener
        if (!open) listener()
      },
      close: () => {
        if (!open) return
        if (!contents.isDestroyed()) contents.send(CHANNELS.wireClose, number)
        hangUp()
      },
    },
  }
}

/** Connects each window to the host's port of its surface: one wire per window, the last one opened. */
export function connectWindows(ipc: Ipc, host: HostHandle): void {
  const lines = new Map<WebContents, Line>()
  const end = (contents: WebContents): void => {
    lines.get(contents)?.hangUp()
    lines.delete(contents)
  }
  ipc.hear(CHANNELS.wireOpen, ({ contents, surface }, number) => {
    if (typeof number !== 'number') throw new Error('Expected the number of the wire')
    if (!lines.has(contents)) {
      contents.once('destroyed', () => end(contents))
      contents.on('render-process-gone', () => end(contents))
    }
    end(contents)
    const line = openLine(contents, number)
    lines.set(contents, line)
    host.connect(surface, line.wire)
  })
  ipc.hear(CHANNELS.wireFrame, ({ contents }, _number, frame) => {
    if (typeof frame !== 'string') throw new Error('Expected a frame to be a string')
    lines.get(contents)?.hear(frame)
  })
  ipc.hear(CHANNELS.wireClose, ({ contents }) => end(contents))
}
