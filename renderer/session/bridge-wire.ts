import type { DesktopBridge } from '../../shared/contract/desktop.ts'
import { BRIDGE } from '../../shared/contract/desktop-channels.ts'
import type { Wire } from '../../shared/contract/wire.ts'

/** What the desktop gives a page; `null` in a browser. */
export function desktopBridge(): DesktopBridge | null {
  return (window as unknown as Readonly<Partial<Record<typeof BRIDGE, DesktopBridge>>>)[BRIDGE] ?? null
}

/** A wire over the desktop's bridge; opening it closes the one before. */
export function openBridgeWire(bridge: DesktopBridge): Wire {
  let frames: string[] | null = []
  let listener: ((frame: string) => void) | null = null
  let closed = false
  let onClosed: (() => void) | null = null
  bridge.connect(
    (frame) => {
      if (listener === null) frames?.push(frame)
      else listener(frame)
    },
    () => {
      closed = true
      onClosed?.()
    },
  )
  return {
    send: (frame) => bridge.send(frame),
    onFrame: (heard) => {
      listener = heard
      for (const frame of frames ?? []) heard(frame)
      frames = null
    },
    onClose: (heard) => {
      onClosed = heard
      if (closed) heard()
    },
    close: () => {
      if (closed) return
      closed = true
      bridge.disconnect()
      onClosed?.()
    },
  }
}
