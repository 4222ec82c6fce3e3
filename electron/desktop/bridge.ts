import type { IpcRenderer } from 'electron'
import type { DesktopBridge, DisplayNews, MenuAction } from '../../shared/contract/desktop.ts'
import { CHANNELS } from '../../shared/contract/desktop-channels.ts'

type Listeners = Readonly<{ onFrame: (frame: string) => void; onClose: () => void }>

/** What a page gets of the desktop: one function per entry of the contract, and no object of Electron's. */
export function createBridge(ipcRenderer: Pick<IpcRenderer, 'on' | 'send' | 'invoke'>): DesktopBridge {
  /**
   * The wire that is open, by the number it was opened under, never used before: what an earlier one, or an earlier page,
   * still gets is not heard.
   */
  let wire = Date.now()
  let listeners: Listeners | undefined
  let onMenu: ((action: MenuAction) => void) | undefined
  let onDisplay: ((news: DisplayNews) => void) | undefined

  ipcRenderer.on(CHANNELS.wireFrame, (_event, of: number, frame: string) => {
    if (of === wire) listeners?.onFrame(frame)
  })
  ipcRenderer.on(CHANNELS.wireClose, (_event, of: number) => {
    if (of !== wire) return
    const { onClose } = listeners ?? {}
    listeners = undefined
    onClose?.()
  })
  ipcRenderer.on(CHANNELS.menu, (_event, action: MenuAction) => onMenu?.(action))
  ipcRenderer.on(CHANNELS.display, (_event, news: DisplayNews) => onDisplay?.(news))

  return {
    connect: (onFrame, onClose) => {
      wire += 1
      listeners = { onFrame, onClose }
      ipcRenderer.send(CHANNELS.wireOpen, wire)
    },
    send: (frame) => ipcRenderer.send(CHANNELS.wireFrame, wire, frame),
    disconnect: () => {
      listeners = undefined
      ipcRenderer.send(CHANNELS.wireClose, wire)
    },
    onMenu: (listener) => {
      onMenu = listener
    },
    onDisplay: (listener) => {
      onDisplay = listener
    },
    chooseFolder: (request) => ipcRenderer.invoke(CHANNELS.chooseFolder, request),
    saveFiles: (request) => ipcRenderer.invoke(CHANNELS.saveFiles, request),
    openFile: (request) => ipcRenderer.invoke(CHANNELS.openFile, request),
    openAudience: (request) => ipcRenderer.invoke(CHANNELS.openAudience, request),
    useLanguage: (request) => ipcRenderer.invoke(CHANNELS.useLanguage, request),
  }
}
