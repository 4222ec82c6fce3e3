'use strict'
const { spawn } = require('node:child_process')
const { mkdtempSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { createInterface } = require('node:readline')
const { WebSocket } = require('ws')

/** Starts the browser without a window and answers with a connection to its DevTools; it ends with this process. */
async function startChromium(program, args) {
  const profile = mkdtempSync(join(tmpdir(), 'electron-double-'))
  const child = spawn(program, [
    ...args, '--headless', '--no-startup-window', '--remote-debugging-port=0', `--user-data-dir=${profile}`,
    '--no-default-browser-check', '--disable-default-apps', '--disable-extensions', '--hide-scrollbars',
  ], { stdio: ['ignore', 'ignore', 'pipe'] })
  process.on('exit', () => child.kill('SIGKILL'))
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /^DevTools listening on (ws:.*)$/.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code} before it listened`)))
  })
  const connection = await connect(address)
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    void connection.send('Browser.close')
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  return { address, connection, end }
}

/** A DevTools connection: `send` a command to a session, hear the events of one. */
async function connect(address) {
  const socket = new WebSocket(address, { maxPayload: 512 * 1024 * 1024 })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const waiting = new Map()
  const listeners = new Map()
  let last = 0
  socket.on('message', (text) => {
    const message = JSON.parse(String(text))
    if (message.id === undefined) {
      listeners.get(message.sessionId ?? '')?.(message.method, message.params)
      return
    }
    const { resolve, reject, method } = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) resolve(message.result)
    else reject(new Error(`${method}: ${message.error.message}`))
  })
  return {
    send: (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return
      last += 1
      waiting.set(last, { resolve, reject, method })
      socket.send(JSON.stringify({ id: last, method, params, sessionId }))
    }),
    hear: (sessionId, listener) => listeners.set(sessionId, listener),
  }
}

module.exports = { startChromium }
