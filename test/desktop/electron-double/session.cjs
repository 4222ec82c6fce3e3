'use strict'
const { EventEmitter } = require('node:events')
const { onlyEvents } = require('./record.cjs')

/** Permissions by the browser's name and by Electron's. */
const PERMISSIONS = { geolocation: 'geolocation', notifications: 'notifications', midi: 'midi', camera: 'media', microphone: 'media', 'clipboard-read': 'clipboard-read' }

/**
 * The one session: what may be asked for, what may be loaded, who serves the app's scheme. Like Electron, it allows what
 * nobody forbids.
 */
class Session extends EventEmitter {
  constructor(schemes) {
    super()
    onlyEvents('session', this, ['will-download'])
    this.schemes = schemes
    this.handlers = new Map()
    this.beforeRequest = (_details, decide) => decide({})
    this.permissionRequest = (_contents, _permission, decide) => decide(true)
    this.protocol = { handle: (scheme, handler) => this.handle(scheme, handler) }
    this.webRequest = { onBeforeRequest: (handler) => { this.beforeRequest = handler } }
    this.devices = this.capture = this.check = undefined
  }

  handle(scheme, handler) {
    if (!this.schemes.has(scheme)) throw new Error(`The scheme ${scheme} was not declared before the app was ready`)
    this.handlers.set(scheme, handler)
  }

  setPermissionRequestHandler(handler) {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler) {
    this.check = handler
  }

  setDevicePermissionHandler(handler) {
    this.devices = handler
  }

  setDisplayMediaRequestHandler(handler) {
    this.capture = handler
  }

  cancels(url) {
    return new Promise((resolve) => this.beforeRequest({ url }, ({ cancel = false }) => resolve(cancel)))
  }

  async serve(url, method) {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1))
    return handler === undefined ? undefined : handler(new Request(url, { method }))
  }

  async applyPermissions(connection, url, contents) {
    const { origin } = new URL(url)
    for (const [name, electronName] of Object.entries(PERMISSIONS)) {
      const asked = await new Promise((resolve) => this.permissionRequest(contents, electronName, resolve, {}))
      const granted = asked && (this.check?.(contents, electronName, origin, {}) ?? true)
      await connection.send('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied', origin })
    }
  }
}

module.exports = { Session }
