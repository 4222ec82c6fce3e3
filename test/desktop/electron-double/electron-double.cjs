#!/usr/bin/env node
'use strict'
/**
 * Stands in for Electron's program: runs the real main script, and its real preload, over a Chromium.
 * Says on stderr the two lines that a driver of Electron waits for. Whatever it does not model throws and is recorded.
 * It cannot prove that the runtime starts, the system's sandbox, the isolation of worlds, the archive and the fuses at run time,
 * native menus and dialogs, the lock of the single instance, or real displays: for that the same tests run on Electron where it is.
 */
const inspector = require('node:inspector')
const Module = require('node:module')
const { mkdtempSync, readFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join, resolve } = require('node:path')
const { startChromium } = require('./chromium.cjs')
const { createElectron } = require('./electron-module.cjs')

const args = process.argv.slice(2)
const valueOf = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const folder = resolve(args.find((arg) => !arg.startsWith('-')) ?? '.')
const ONE_DISPLAY = [{ id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }]

async function main() {
  // A driver that was killed can't ask us to quit: we end with it.
  const driver = process.ppid
  setInterval(() => process.ppid === driver || process.exit(1), 500).unref()
  inspector.open(0, '127.0.0.1')
  const program = process.env.STAGECRAFT_BROWSER
  if (!program) throw new Error('STAGECRAFT_BROWSER has to name a Chromium for the double')
  const { address, connection, end } = await startChromium(program, JSON.parse(process.env.ELECTRON_DOUBLE_BROWSER_ARGS ?? '[]'))
  const whenReady = new Promise((go) => {
    globalThis.__playwright_run = go
  })
  const electron = createElectron({
    connection, endBrowser: end, folder, whenReady,
    displays: JSON.parse(process.env.ELECTRON_DOUBLE_DISPLAYS ?? 'null') ?? ONE_DISPLAY,
    second: process.env.ELECTRON_DOUBLE_SECOND === '1',
    userData: valueOf('user-data-dir') ?? mkdtempSync(join(tmpdir(), 'electron-double-data-')),
  })
  const load = Module._load
  Module._load = (name, ...rest) => name === 'electron' ? electron : load(name, ...rest)
  process.stderr.write(`DevTools listening on ${address}\n`)
  const { main: script } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  process.argv = [process.argv[0], ...args]
  Module._load(join(folder, script), null, true)
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
