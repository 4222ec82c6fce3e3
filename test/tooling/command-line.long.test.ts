import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const running = new Set<ChildProcess>()

/** A started program: its lines so far, the first line that matches, and its end. */
function start(...args: readonly string[]): { readonly child: ChildProcess; readonly line: (pattern: RegExp) => Promise<string>; readonly ended: Promise<number | null> } {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  const env = { ...rest, STAGECRAFT_DATA: mkdtempSync(join(tmpdir(), 'stagecraft-command-')) }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const lines: string[] = []
  const waiting: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      for (const look of waiting) look()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => {
    running.delete(child)
    resolve(code)
  }))
  const line = (pattern: RegExp): Promise<string> => new Promise((resolve, reject) => {
    const look = (): void => {
      const found = lines.find((one) => pattern.test(one))
      if (found !== undefined) resolve(found)
    }
    waiting.push(look)
    look()
    void ended.then(() => reject(new Error(`Expected ${String(pattern)} before the end, but heard:\n${lines.join('\n')}`)))
  })
  return { child, line, ended }
}

/** Starts Stagecraft as npm does, behind a shell that does not pass on what it is told. */
const LIKE_NPM = `
  const env = { ...process.env, npm_lifecycle_event: 'start' }
  const shell = require('node:child_process').spawn('sh', ['-c', 'node scripts/start.mjs --browser --no-open; true'], { stdio: 'inherit', env })
  process.on('SIGTERM', () => { shell.kill('SIGTERM'); process.exit(143) })
`

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

describe('the command line program', () => {
  it('[TO11] answers, after building what it needs', () => {
    const { status, stdout } = spawnSync(process.execPath, ['bin/stagecraft.mjs', '--help'], { cwd: root, encoding: 'utf8' })
    expect(status).toBe(0)
    expect(stdout).toContain('stagecraft serve')
  })

  it('[TO11] passes on the exit code and the complaint of a mistake', () => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/stagecraft.mjs', 'juggle'], { cwd: root, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('juggle')
  })
})

describe('the start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('[TO12] with --browser it says its address, serves the page there and ends on %s', async (signal) => {
    const { child, line, ended } = start('scripts/start.mjs', '--browser', '--no-open')
    const address = /http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]{22,}/.exec(await line(/#k=/))?.[0] ?? ''
    const page = await fetch(address)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('id="root"')
    child.kill(signal)
    expect(await ended).toBe(0)
    await expect(fetch(address)).rejects.toThrow()
  })

  it.skipIf(process.platform === 'win32')('[TO12] it ends when npm is ended, shell or no shell between them', async () => {
    const { child, line } = start('-e', LIKE_NPM)
    const address = /http:\S+/.exec(await line(/#k=/))?.[0] ?? ''
    expect((await fetch(address)).status).toBe(200)
    child.kill('SIGTERM')
    await vi.waitFor(() => expect(fetch(address)).rejects.toThrow(), { timeout: 10_000, interval: 100 })
  })

  it.skipIf(process.platform !== 'linux')('[TO7] on a machine without a display it says so in one sentence and goes on in the browser', async () => {
    const { child, line, ended } = start('scripts/start.mjs', '--no-open')
    expect(await line(/browser/)).toMatch(/^Stagecraft opens in your browser, because .+\.$/)
    await line(/#k=/)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})
