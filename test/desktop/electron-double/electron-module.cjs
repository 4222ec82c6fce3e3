'use strict'
const { EventEmitter } = require('node:events')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { WebContents } = require('./contents.cjs')
const { onlyEvents, record, strict } = require('./record.cjs')
const { Session } = require('./session.cjs')

const APP_EVENTS = ['ready', 'will-quit', 'before-quit', 'quit', 'window-all-closed', 'second-instance', 'web-contents-created']
const WINDOW_EVENTS = ['ready-to-show', 'closed', 'close', 'focus', 'leave-full-screen']
const SCREEN_EVENTS = ['display-added', 'display-removed']
const ROLES = [
  'appMenu', 'quit', 'cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen', 'help',
]
const ITEM_KEYS = ['label', 'role', 'type', 'submenu', 'click', 'accelerator', 'registerAccelerator', 'id', 'enabled']

/** A menu item like Electron's, or an error where Electron would quietly show nothing. */
function menuItem(template) {
  for (const key of Object.keys(template)) if (!ITEM_KEYS.includes(key)) record.unmodelled.push(`menu item ${key}`)
  if (template.role !== undefined && !ROLES.includes(template.role)) record.unmodelled.push(`menu role ${template.role}`)
  return { ...template, click: template.click ?? (() => {}), submenu: template.submenu && { items: template.submenu.map(menuItem) } }
}

/** Electron's main-process module, over a browser. `whenReady` is the moment that the driver gives the word. */
function createElectron({ connection, endBrowser, folder, displays, second, userData, whenReady }) {
  const schemes = new Set()
  const windows = new Set()
  let ready = false

  class App extends EventEmitter {
    isPackaged = false
    quitting = false
    sandboxed = false
    constructor() {
      super()
      onlyEvents('app', this, APP_EVENTS)
    }
    enableSandbox() { this.sandboxed = true }
    requestSingleInstanceLock() { return !second }
    whenReady() { return whenReady }
    isReady() { return ready }
    getAppPath() { return folder }
    getVersion() { return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version }
    getPath(name) {
      if (name === 'userData') return userData
      record.unmodelled.push(`app.getPath(${name})`)
      throw new Error(`The double does not model app.getPath('${name}')`)
    }
    getPreferredSystemLanguages() { return ['en-GB'] }
    quit() {
      if (this.quitting) return
      this.quitting = true
      this.emit('before-quit', { preventDefault() {} })
      for (const window of [...windows]) window.close()
      let prevented = false
      this.emit('will-quit', { preventDefault: () => { prevented = true } })
      if (!prevented) this.exit(0)
    }
    exit(code) {
      this.emit('quit', {}, code)
      void endBrowser().finally(() => process.exit(code))
    }
  }
  const app = new App()
  const session = new Session(schemes)
  const handlers = new Map()
  const ipcMain = Object.assign(new EventEmitter(), {
    handle: (channel, handler) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      handlers.set(channel, handler)
    },
    answer: async (channel, event, args) => {
      const handler = handlers.get(channel)
      if (handler === undefined) return { error: `No handler registered for '${channel}'` }
      return Promise.resolve(handler(event, ...args)).then((value) => ({ value }), (error) => ({ error: String(error) }))
    },
  })

  class BrowserWindow extends EventEmitter {
    constructor(options) {
      super()
      if (!ready) throw new Error('Cannot create BrowserWindow before app is ready')
      onlyEvents('BrowserWindow', this, WINDOW_EVENTS)
      record.windows.push(JSON.parse(JSON.stringify(options)))
      const { width = 800, height = 600, webPreferences = {} } = options
      Object.assign(this, { options, visible: options.show !== false, minimized: false })
      this.contents = new WebContents({ connection, app, session, ipcMain, preferences: webPreferences, size: { width, height } })
      this.contents.browserWindow = this
      this.contents.once('did-finish-load', () => this.emit('ready-to-show'))
      this.proxy = strict('BrowserWindow', this)
      windows.add(this.proxy)
      app.emit('web-contents-created', {}, this.contents.proxy)
      return this.proxy
    }
    get webContents() { return this.contents.proxy }
    static getAllWindows() { return [...windows] }
    static fromWebContents(contents) { return [...windows].find((window) => window.webContents === contents) ?? null }
    loadURL(url) { return this.contents.loadURL(url) }
    getBounds() { return { x: this.options.x ?? 0, y: this.options.y ?? 0, width: this.options.width, height: this.options.height } }
    isVisible() { return this.visible }
    setBounds(bounds) {
      if (this.isFullScreen()) throw new Error('The double takes no bounds for a window in full screen')
      Object.assign(this.options, bounds)
    }
    isFullScreen() { return this.options.fullscreen === true }
    /** Leaving full screen takes a while, as it does on a Mac. */
    setFullScreen(full) {
      if (full) this.options.fullscreen = true
      else setTimeout(() => {
        this.options.fullscreen = false
        this.emit('leave-full-screen')
      }, 50)
    }
    isMinimized() { return this.minimized }
    restore() { this.minimized = false }
    minimize() { this.minimized = true }
    show() {
      this.visible = true
      this.focus()
    }
    showInactive() { this.visible = true }
    focus() {
      record.focused.push(this.webContents.getURL())
      this.emit('focus')
    }
    close() {
      if (!windows.delete(this.proxy)) return
      this.contents.end()
      this.emit('closed')
      if (windows.size > 0 || app.quitting) return
      if (!app.emit('window-all-closed')) app.quit()
    }
  }

  connection.hear('', (method, { targetInfo, targetId } = {}) => {
    const contents = () => [...windows].map((window) => window.webContents)
    if (method === 'Target.targetDestroyed') {
      BrowserWindow.fromWebContents(contents().find((one) => one.targetId === targetId))?.close()
    }
    if (method === 'Target.targetCreated' && targetInfo.openerId !== undefined) {
      const opener = contents().find((one) => one.targetId === targetInfo.openerId)
      const { action } = opener?.openHandler({ url: targetInfo.url }) ?? { action: 'deny' }
      record.denied.push(`window ${action}: ${targetInfo.url}`)
      if (action === 'deny') void connection.send('Target.closeTarget', { targetId: targetInfo.targetId })
    }
  })
  void connection.send('Target.setDiscoverTargets', { discover: true })
  void whenReady.then(() => {
    ready = true
    app.emit('ready')
  })

  /** The displays of this machine; a test plugs and unplugs them by way of the record. */
  let plugged = displays
  const withWorkArea = (display) => ({ workArea: display.bounds, ...display })
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => plugged.map(withWorkArea),
    getPrimaryDisplay: () => withWorkArea(plugged[0]),
    getDisplayMatching: ({ x }) => withWorkArea(plugged.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width) ?? plugged[0]),
  })
  onlyEvents('screen', screen, SCREEN_EVENTS)
  record.plug = (next) => {
    const event = next.length > plugged.length ? 'display-added' : 'display-removed'
    plugged = next
    screen.emit(event, {}, {})
  }

  let applicationMenu = null
  const notStubbed = (name) => async () => {
    record.unmodelled.push(`dialog.${name} without an answer from the test`)
    throw new Error(`The test gave no answer for dialog.${name}`)
  }
  return strict('electron', {
    app: strict('app', app),
    BrowserWindow: strict('BrowserWindow', BrowserWindow),
    ipcMain: strict('ipcMain', ipcMain),
    session: strict('session', { defaultSession: strict('session', session) }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (list) => {
        if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
        for (const { scheme } of list) schemes.add(scheme)
      },
    }),
    screen: strict('screen', screen),
    dialog: strict('dialog', {
      showOpenDialog: notStubbed('showOpenDialog'),
      showErrorBox: (title, content) => record.denied.push(`error box: ${title}: ${content}`),
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template) => ({ items: template.map(menuItem) }),
      setApplicationMenu: (menu) => { applicationMenu = menu },
      getApplicationMenu: () => applicationMenu,
    }),
    webContents: strict('webContents', {
      fromDevToolsTargetId: (id) => [...windows].map((window) => window.webContents).find((contents) => contents.targetId === id),
    }),
  })
}

module.exports = { createElectron }
