import { BrowserWindow, screen } from 'electron'
import type { Rectangle, WebContents } from 'electron'
import { pageAddress } from './address.ts'

/** The two kinds of window. Which one a page runs in decides what it may do. */
export type Surface = 'facilitator' | 'audience'

export type Windows = Readonly<{
  /** Opens the window of a surface, or brings it to the front when it is open. */
  open: (surface: Surface) => BrowserWindow
  /** The open window of a surface. */
  of: (surface: Surface) => BrowserWindow | undefined
  /** The surface of the window in which these contents are shown; nothing for any other contents. */
  surfaceOf: (contents: WebContents) => Surface | undefined
}>

const SIZE = { facilitator: { width: 1440, height: 900 }, audience: { width: 1280, height: 720 } } as const

/** The one way a window comes to be: sandboxed, isolated, with the bridge and nothing else. */
function createWindow(preload: string, bounds: Partial<Rectangle>, fullscreen: boolean): BrowserWindow {
  return new BrowserWindow({
    ...bounds,
    fullscreen,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
}

/** Where the audience window goes: the whole of a display that the facilitator is not on, if there is one. */
function projector(facilitator: BrowserWindow | undefined): Rectangle | undefined {
  if (facilitator === undefined) return undefined
  const own = screen.getDisplayMatching(facilitator.getBounds())
  return screen.getAllDisplays().find(({ id }) => id !== own.id)?.bounds
}

/** Keeps one window per surface, each made with the preload at this path. */
export function createWindows(preload: string): Windows {
  const windows = new Map<Surface, BrowserWindow>()
  return {
    open: (surface) => {
      const present = windows.get(surface)
      if (present !== undefined) {
        if (present.isMinimized()) present.restore()
        present.focus()
        return present
      }
      const display = surface === 'audience' ? projector(windows.get('facilitator')) : undefined
      const window = createWindow(preload, display ?? SIZE[surface], display !== undefined)
      windows.set(surface, window)
      window.once('ready-to-show', () => window.show())
      window.once('closed', () => windows.delete(surface))
      void window.loadURL(pageAddress(surface))
      return window
    },
    of: (surface) => windows.get(surface),
    surfaceOf: (contents) => [...windows].find(([, window]) => window.webContents === contents)?.[0],
  }
}
