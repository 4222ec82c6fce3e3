'use strict'
const { EventEmitter } = require('node:events')
const { existsSync, readFileSync } = require('node:fs')
const { inPage } = require('./in-page.cjs')
const { onlyEvents, record, strict } = require('./record.cjs')

const EVENTS = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'destroyed', 'render-process-gone', 'did-finish-load']
const OPEN_PATH = '/electron-double-window-open'

/** A scheme of the app and the address that stands for it in a browser that does not know the scheme. */
const toBrowser = (url) => url.replace(/^app:\/\/([^/]+)/, 'https://$1.app-scheme.test')
const toElectron = (url) => url.replace(/^https:\/\/([^/]+)\.app-scheme\.test/, 'app://$1')

const pack = (value) => {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(pack)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]))
}
const unpack = (value) => {
  if (Array.isArray(value)) return value.map(unpack)
  if (value === null || typeof value !== 'object') return value
  if ('$bytes' in value) return new Uint8Array(Buffer.from(value.$bytes, 'base64'))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]))
}

/** A page that navigated or closed in the meantime takes no answer: that is no fault, anything else is. */
function unlessGone(error) {
  if (!/InterceptionId|context|navigated|closed|Session with given id|detached|target/i.test(error.message)) throw error
}

/** The contents of one window: a tab of the browser, with Electron's manners. */
class WebContents extends EventEmitter {
  constructor({ connection, app, session, ipcMain, preferences, size }) {
    super()
    onlyEvents('webContents', this, EVENTS)
    Object.assign(this, { connection, app, session, ipcMain, preferences, frames: new Map(), contexts: new Map() })
    this.binding = `binding${Math.random().toString(36).slice(2)}`
    this.receiver = `receiver${Math.random().toString(36).slice(2)}`
    this.openHandler = () => ({ action: 'allow' })
    this.destroyed = false
    this.ours = 0
    this.ready = this.open(size)
    this.proxy = strict('webContents', this)
  }

  async open(size) {
    const { targetId } = await this.connection.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
    this.targetId = targetId
    const { sessionId } = await this.connection.send('Target.attachToTarget', { targetId, flatten: true })
    this.cdp = (method, params) => this.connection.send(method, params, sessionId)
    this.connection.hear(sessionId, (method, params) => void Promise.resolve(this.onEvent(method, params)).catch(unlessGone))
    this.mainFrameId = targetId
    const source = this.preloadSource()
    await Promise.all([
      this.cdp('Page.enable'), this.cdp('Runtime.enable'), this.cdp('Runtime.addBinding', { name: this.binding }),
      this.cdp('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.cdp('Page.addScriptToEvaluateOnNewDocument', { source }),
    ])
  }

  preloadSource() {
    const { preload, sandbox = true, contextIsolation = true, nodeIntegration = false } = this.preferences
    const found = preload !== undefined && existsSync(preload)
    if (!found) record.denied.push(`preload not found: ${preload}`)
    const options = {
      binding: this.binding, receiver: this.receiver, openAddress: OPEN_PATH, platform: process.platform,
      sandbox, contextIsolation, nodeIntegration,
    }
    const text = found ? readFileSync(preload, 'utf8') : ''
    return `(${inPage})(${JSON.stringify(options)}, (require, process) => { const module = { exports: {} }, exports = module.exports;\n${text}\n})`
  }

  onEvent(method, params) {
    switch (method) {
      case 'Runtime.executionContextCreated':
        return this.contexts.set(params.context.id, params.context.auxData?.frameId)
      case 'Runtime.bindingCalled':
        return params.name === this.binding ? this.onMessage(JSON.parse(params.payload), this.contexts.get(params.executionContextId)) : undefined
      case 'Page.frameNavigated':
        this.frame(params.frame.id).url = toElectron(params.frame.url)
        return undefined
      case 'Page.loadEventFired':
        if (this.mainFrame.url.startsWith('app:')) this.emit('did-finish-load')
        return undefined
      case 'Fetch.requestPaused':
        return this.onRequest(params)
      case 'Inspector.targetCrashed':
        return this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
      default:
        return undefined
    }
  }

  frame(id) {
    if (!this.frames.has(id)) this.frames.set(id, { url: 'about:blank', isMain: id === this.mainFrameId })
    return this.frames.get(id)
  }

  get mainFrame() {
    return this.frame(this.mainFrameId)
  }

  async onMessage(message, frameId) {
    if (message.kind === 'leak') return record.leaks.push(message.what)
    if (message.kind === 'unmodelled') return record.unmodelled.push(message.what)
    const event = { sender: this.proxy, senderFrame: this.frame(frameId) }
    const args = unpack(message.args)
    if (message.kind === 'send') return this.ipcMain.emit(message.channel, event, ...args)
    const answer = await this.ipcMain.answer(message.channel, event, args)
    return this.deliver({ kind: 'answer', id: message.id, channel: message.channel, ...answer })
  }

  deliver(message) {
    const text = JSON.stringify(pack(message))
    return this.cdp('Runtime.evaluate', { expression: `globalThis[${JSON.stringify(this.receiver)}]?.(${text})` })
  }

  /**
   * A request of the page: a navigation of its own is asked about, a blocked one fails, one to the app's scheme is served by
   * it.
   */
  async onRequest({ requestId, request, resourceType, frameId, redirectedRequestId }) {
    const url = toElectron(request.url)
    const fail = (errorReason) => this.cdp('Fetch.failRequest', { requestId, errorReason })
    if (url.endsWith(OPEN_PATH)) {
      const { action } = this.openHandler({ url: toElectron(request.postData ?? '') })
      record.denied.push(`window ${action}: ${request.postData}`)
      return this.cdp('Fetch.fulfillRequest', { requestId, responseCode: 200, body: Buffer.from(action).toString('base64') })
    }
    if (resourceType === 'Document' && !this.isOurs(url, frameId) && this.refuses(url, frameId, redirectedRequestId)) {
      record.denied.push(`navigation: ${url}`)
      return fail('Aborted')
    }
    if (await this.session.cancels(url)) {
      record.denied.push(`request: ${url}`)
      return fail('BlockedByClient')
    }
    const response = await this.session.serve(url, request.method)
    if (response === undefined) return this.cdp('Fetch.continueRequest', { requestId })
    return this.cdp('Fetch.fulfillRequest', {
      requestId, responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  isOurs(url, frameId) {
    if (frameId !== this.mainFrameId || this.ours === 0 || url !== this.loading) return false
    this.ours -= 1
    return true
  }

  refuses(url, frameId, redirected) {
    const isMainFrame = frameId === this.mainFrameId
    let prevented = false
    const event = { url, isMainFrame, isSameDocument: false, frame: this.frame(frameId), preventDefault: () => { prevented = true } }
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit(redirected === undefined ? 'will-navigate' : 'will-redirect', event)
    return prevented
  }

  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }

  send(channel, ...args) {
    void this.ready.then(() => this.deliver({ kind: 'message', channel, args })).catch(unlessGone)
  }

  async loadURL(url) {
    await this.ready
    await this.session.applyPermissions(this.connection, toBrowser(url), this.proxy)
    this.ours += 1
    this.loading = url
    const { errorText } = await this.cdp('Page.navigate', { url: toBrowser(url) })
    if (errorText !== undefined) throw new Error(`${errorText} loading ${url}`)
  }

  reload() {
    this.ours += 1
    this.loading = this.mainFrame.url
    void this.cdp('Page.reload').catch(unlessGone)
  }

  getURL() {
    return this.mainFrame.url
  }

  getLastWebPreferences() {
    return this.preferences
  }

  isDestroyed() {
    return this.destroyed
  }

  close() {
    this.browserWindow.close()
  }

  end() {
    if (this.destroyed) return
    this.destroyed = true
    this.emit('destroyed')
    void this.ready.then(() => this.connection.send('Target.closeTarget', { targetId: this.targetId })).catch(unlessGone)
  }
}

module.exports = { WebContents }
