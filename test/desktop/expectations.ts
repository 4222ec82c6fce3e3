import type { ElectronApplication, Page } from '@playwright/test'
import { BRIDGE } from '../../shared/contract/desktop-channels.ts'
import { expect } from './desktop-test.ts'

/** What every window is made with; a change of this list is a change of what a page may do. */
const HARDENED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  spellcheck: false,
}

/** The whole bridge: one named function per entry of the contract. */
const ENTRIES = ['chooseFolder', 'connect', 'disconnect', 'onDisplay', 'onMenu', 'openAudience', 'openFile', 'saveFiles', 'send', 'useLanguage']

/** Every window was made with exactly the settings that we decided on. */
export async function expectHardenedWindows(app: ElectronApplication): Promise<void> {
  const all = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => {
    const contents = window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    return contents.getLastWebPreferences()
  }))
  expect(all.length).toBeGreaterThan(0)
  for (const preferences of all) expect(preferences).toMatchObject({ ...HARDENED, preload: expect.any(String) })
}

/** The page has the bridge, whole, and nothing of Node or Electron beside it. */
export async function expectOnlyTheBridge(page: Page): Promise<void> {
  const seen = await page.evaluate((name) => {
    const bridge = (window as unknown as Record<string, Record<string, unknown> | undefined>)[name] ?? {}
    const kinds = Object.fromEntries(Object.entries(bridge).map(([key, value]) => [key, typeof value]))
    const strangers = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((word) => word in window)
    return { kinds, strangers }
  }, BRIDGE)
  expect(seen).toEqual({ kinds: Object.fromEntries(ENTRIES.map((entry) => [entry, 'function'])), strangers: [] })
}

/** The page cannot open a window. */
export async function expectNoNewWindow(app: ElectronApplication, page: Page): Promise<void> {
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
}

const ELSEWHERE = ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'data:text/html,hello', 'app://elsewhere/facilitator.html']

/** The page stays where it is, whatever it clicks. */
export async function expectNoNavigation(app: ElectronApplication, page: Page): Promise<void> {
  const before = page.url()
  for (const target of ELSEWHERE) {
    await page.evaluate((url) => {
      Object.assign(window, { stillHere: true })
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      link.remove()
    }, target)
    await app.evaluate(() => new Promise((resolve) => void setImmediate(resolve)))
    expect(await page.evaluate(() => 'stillHere' in window), target).toBe(true)
    expect(page.url()).toBe(before)
  }
}

/** Nothing but our own pages can be fetched, and the engine's permissions are refused. */
export async function expectNoWayOut(page: Page): Promise<void> {
  const out = await page.evaluate(async () => {
    const reached = await fetch('https://example.com/').then(() => true, () => false)
    const { state } = await navigator.permissions.query({ name: 'geolocation' })
    return { reached, state }
  })
  expect(out).toEqual({ reached: false, state: 'denied' })
}
