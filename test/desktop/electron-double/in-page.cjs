'use strict'
/* global window, document, XMLHttpRequest */

/**
 * Runs in the page before its own scripts, as the text of this function: the renderer half of Electron for one preload.
 * A page's world and the preload's are one here; what is exposed is copied as the real bridge copies it.
 */
function inPage(options, preload) {
  if (window !== window.top) return
  const post = window[options.binding]
  delete window[options.binding]
  const tell = (message) => post(JSON.stringify(message))

  const pack = (value) => {
    if (typeof value === 'function') throw new Error('An object could not be cloned.')
    if (value instanceof Uint8Array) {
      let text = ''
      for (let at = 0; at < value.length; at += 0x8000) text += String.fromCharCode(...value.subarray(at, at + 0x8000))
      return { $bytes: btoa(text) }
    }
    if (Array.isArray(value)) return value.map(pack)
    if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]))
    return value
  }
  const unpack = (value) => {
    if (Array.isArray(value)) return value.map(unpack)
    if (value === null || typeof value !== 'object') return value
    if ('$bytes' in value) return Uint8Array.from(atob(value.$bytes), (letter) => letter.charCodeAt(0))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]))
  }

  const heard = new Map()
  const asked = new Map()
  let last = 0
  const secret = new WeakSet()
  const ipcRenderer = {
    on: (channel, listener) => void heard.set(channel, [...(heard.get(channel) ?? []), listener]),
    send: (channel, ...args) => tell({ kind: 'send', channel, args: pack(args) }),
    invoke: (channel, ...args) => new Promise((resolve, reject) => {
      last += 1
      asked.set(last, { resolve, reject })
      tell({ kind: 'invoke', id: last, channel, args: pack(args) })
    }),
  }
  secret.add(ipcRenderer)
  for (const method of Object.values(ipcRenderer)) secret.add(method)

  Object.defineProperty(window, options.receiver, {
    value: (message) => {
      if (message.kind === 'answer') {
        const question = asked.get(message.id)
        if (question === undefined) return
        const { resolve, reject } = question
        asked.delete(message.id)
        if (message.error === undefined) resolve(unpack(message.value))
        else reject(new Error(`Error invoking remote method '${message.channel}': ${message.error}`))
        return
      }
      const event = { sender: ipcRenderer }
      secret.add(event)
      for (const listener of heard.get(message.channel) ?? []) listener(event, ...unpack(message.args))
    },
  })

  /** Copies a value from one world to the other: functions become proxies, Electron's own objects are a leak. */
  const across = (value, path) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value
    if (secret.has(value)) {
      tell({ kind: 'leak', what: path })
      return {}
    }
    if (typeof value === 'function') {
      return (...args) => across(value(...args.map((arg, at) => across(arg, `${path}(${at})`))), `${path}()`)
    }
    if (value instanceof Promise) return value.then((result) => across(result, `${path}()`))
    if (value instanceof Uint8Array) return value.slice()
    if (Array.isArray(value)) return value.map((part, at) => across(part, `${path}[${at}]`))
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, across(part, `${path}.${key}`)])))
  }
  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      if (!options.contextIsolation) throw new Error('contextBridge API can only be used when contextIsolation is enabled')
      Object.defineProperty(window, name, { value: across(api, name), enumerable: true })
    },
  }

  const nativeOpen = window.open.bind(window)
  window.open = (url, ...rest) => {
    const request = new XMLHttpRequest()
    request.open('POST', options.openAddress, false)
    request.send(new URL(url, document.baseURI).href)
    return request.responseText === 'allow' ? nativeOpen(url, ...rest) : null
  }

  const allowed = { electron: { contextBridge, ipcRenderer } }
  const require = (name) => {
    if (name in allowed) return allowed[name]
    tell({ kind: 'unmodelled', what: `require('${name}') in the preload` })
    throw new Error(`module not found: ${name}`)
  }
  const process = { sandboxed: options.sandbox, contextIsolated: options.contextIsolation, platform: options.platform, type: 'renderer' }
  if (options.nodeIntegration) Object.assign(window, { require, process })
  preload(require, process)
}

module.exports = { inPage }
