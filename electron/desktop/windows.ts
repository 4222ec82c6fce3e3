import { BrowserWindow, screen } from 'electron'
import type { Display, Rectangle, WebContents } from 'electron'
import type { DisplayNews } from '../../shared/contract/desktop.ts'
import { pageAddress } from './address.ts'

/** The two kinds of window. Which one a page runs in decides what it may do. */
export type Surface = 'facilitator' | 'audience'

export type Windows = Readonly<{
  /**
   * Opens the window of a surface, or brings it to the front when it is open; the audience's goes to the whole of a display of
   * its own, if there is one, and then leaves the focus where it is.
   */
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
function projector(facilitator: BrowserWindow | undefined): Display | undefined {
  if (facilitator === undefined) return undefined
  const own = screen.getDisplayMatching(facilitator.getBounds())
  return screen.getAllDisplays().find(({ id }) => id !== own.id)
}

/** A window without the focus that fills a display. */
function fill(window: BrowserWindow, { bounds }: Display): void {
  window.setBounds(bounds)
  window.setFullScreen(true)
}

/** Takes a window back to the display of the facilitator, in its usual size, without raising it or giving it the focus. */
function takeBack(window: BrowserWindow, facilitator: BrowserWindow | undefined): void {
  const { workArea } = facilitator === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(facilitator.getBounds())
  const width = Math.min(SIZE.audience.width, workArea.width)
  const height = Math.min(SIZE.audience.height, workArea.height)
  const place = (): void => window.setBounds({ x: workArea.x, y: workArea.y, width, height })
  if (!window.isFullScreen()) return place()
  // A window that is still on its way out of full screen takes no other bounds.
  window.once('leave-full-screen', place)
  window.setFullScreen(false)
}

/** Keeps one window per surface, each made with the preload at this path; `onDisplay` hears what became of the room's display. */
export function createWindows(preload: string, onDisplay: (news: DisplayNews) => void): Windows {
  const windows = new Map<Surface, BrowserWindow>()
  const facilitator = (): BrowserWindow | undefined => windows.get('facilitator')
  screen.on('display-removed', () => {
    const audience = windows.get('audience')
    if (audience === undefined || projector(facilitator()) !== undefined) return
    takeBack(audience, facilitator())
    onDisplay('display-removed')
  })
  screen.on('display-added', () => {
    if (projector(facilitator()) !== undefined) onDisplay('display-added')
  })
  return {
    open: (surface) => {
      const present = windows.get(surface)
      if (present !== undefined) {
        if (present.isMinimized()) present.restore()
        const free = surface === 'audience' ? projector(facilitator()) : undefined
        if (free === undefined) present.focus()
        else if (screen.getDisplayMatching(present.getBounds()).id !== free.id || !present.isFullScreen()) fill(present, free)
        return present
      }
      const display = surface === 'audience' ? projector(facilitator()) : undefined
      const window = createWindow(preload, display?.bounds ?? SIZE[surface], display !== undefined)
      windows.set(surface, window)
      window.once('ready-to-show', () => (display === undefined ? window.show() : window.showInactive()))
      window.once('closed', () => windows.delete(surface))
      void window.loadURL(pageAddress(surface))
      return window
    },
    of: (surface) => windows.get(surface),
    surfaceOf: (contents) => [...windows].find(([, window]) => window.webContents === contents)?.[0],
  }
}
