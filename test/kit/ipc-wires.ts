import { EventEmitter } from 'node:events'
import type { IpcMain, IpcRenderer, WebContents } from 'electron'
import { createBridge } from '../../electron/desktop/bridge.ts'
import { type Ipc, createIpc } from '../../electron/desktop/ipc.ts'
import { connectWindows } from '../../electron/desktop/wires.ts'
import type { DesktopBridge } from '../../shared/contract/desktop.ts'
import type { SurfaceRole } from '../../shared/contract/messages.ts'
import type { Wire } from '../../shared/contract/wire.ts'

/** A window as the desktop's IPC sees it: its contents, the page's bridge, and a way to end it. */
export type TestWindow = Readonly<{
  contents: WebContents
  bridge: DesktopBridge
  /** Sends a message as if it came from a frame at this address; the page's own main frame is the default. */
  sendFrom: (channel: string, args: readonly unknown[], frame?: Readonly<{ url: string }> | null) => void
  destroy: () => void
  /** Another page in the same window, with a bridge of its own. */
  reload: () => DesktopBridge
}>

/** The desktop's IPC over two queues of this program: what is sent arrives later, in order, as a copy. */
export function testDesktop(connect: (port: SurfaceRole, wire: Wire) => void): { readonly ipc: Ipc; readonly openWindow: (surface: SurfaceRole, url?: string) => TestWindow } {
  const ipcMain = new EventEmitter()
  const handlers = new Map<string, (event: unknown, request: unknown) => unknown>()
  const withHandle = Object.assign(ipcMain, { handle: (channel: string, handler: (event: unknown, request: unknown) => unknown) => void handlers.set(channel, handler) })
  const surfaces = new Map<WebContents, SurfaceRole>()
  const ipc = createIpc(withHandle as unknown as IpcMain, (contents) => surfaces.get(contents))
  connectWindows(ipc, { connect, close: () => Promise.resolve() })

  const openWindow = (surface: SurfaceRole, url = `app://stagecraft/${surface}.html`): TestWindow => {
    const mainFrame = { url }
    let destroyed = false
    let page = new EventEmitter()
    const contents = Object.assign(new EventEmitter(), {
      mainFrame,
      isDestroyed: () => destroyed,
      send: (channel: string, ...args: readonly unknown[]) => queueMicrotask(() => page.emit(channel, {}, ...structuredClone(args))),
    }) as unknown as WebContents
    surfaces.set(contents, surface)
    const sendFrom: TestWindow['sendFrom'] = (channel, args, frame = mainFrame) =>
      queueMicrotask(() => ipcMain.emit(channel, { sender: contents, senderFrame: frame }, ...structuredClone([...args])))
    const load = (): DesktopBridge => {
      page = new EventEmitter()
      return createBridge({
        on: page.on.bind(page),
        send: (channel: string, ...args: readonly unknown[]) => sendFrom(channel, args),
        invoke: async (channel: string, request: unknown) => handlers.get(channel)?.({ sender: contents, senderFrame: mainFrame }, structuredClone(request)),
      } as unknown as IpcRenderer)
    }
    return {
      contents,
      bridge: load(),
      sendFrom,
      destroy: () => {
        destroyed = true
        ;(contents as unknown as EventEmitter).emit('destroyed')
      },
      reload: load,
    }
  }
  return { ipc, openWindow }
}
