/**
 * The raw way between a surface and its host: whole text frames, in order, until it closes.
 *
 * Memory, the desktop's IPC and the WebSocket each make one; nothing above knows which.
 */
export type Wire = {
  send(frame: string): void
  /** At most one listener; frames that came before it are handed over first. */
  onFrame(listener: (frame: string) => void): void
  /** Called once, also when the wire was closed before the listener came. */
  onClose(listener: () => void): void
  close(): void
}

/** Where a served host takes WebSockets. */
export const WIRE_PATH = '/wire'
