import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron, test as base, expect } from '@playwright/test'
import { BROWSER_ARGS, BROWSER_VARIABLE, findBrowser } from '../../scripts/browser.mjs'
import { findElectron } from '../../scripts/electron-runtime.mjs'
import { type Fault, copyOfApp, root } from './app-folder.ts'

/** What the double noted; see its `record.cjs`. */
export type DoubleRecord = Readonly<{
  unmodelled: readonly string[]
  leaks: readonly string[]
  denied: readonly string[]
  windows: readonly { readonly webPreferences: Readonly<Record<string, unknown>> }[]
}>

/** How to start the app: with faults put in, with these displays, as the second launch. */
export type LaunchOptions = Readonly<{ faults?: readonly Fault[]; env?: Readonly<Record<string, string>> }>

export type Desktop = Readonly<{ app: ElectronApplication; page: Page; record: () => Promise<DoubleRecord> }>

/** The program that stands in for Electron's. */
export const DOUBLE = join(root, 'test/desktop/electron-double/electron-double.cjs')

/** What the double has to know about the browser it runs over. */
export const doubleEnvironment = (browser = ''): Record<string, string> =>
  ({ [BROWSER_VARIABLE]: browser, ELECTRON_DOUBLE_BROWSER_ARGS: JSON.stringify(BROWSER_ARGS) })

const NOTHING: DoubleRecord = { unmodelled: [], leaks: [], denied: [], windows: [] }

/** What the double has noted so far; nothing under the real runtime. */
export const recordOf = (app: ElectronApplication): Promise<DoubleRecord> =>
  app.evaluate((_electronModule, nothing) => (globalThis as { electronDouble?: DoubleRecord }).electronDouble ?? nothing, NOTHING)

type Fixtures = {
  runtime: 'double' | 'electron'
  launch: (options?: LaunchOptions) => Promise<ElectronApplication>
  desktop: Desktop
}

/** Tests of the desktop, each with a data folder of its own; whatever the double did not model fails the test. */
export const test = base.extend<Fixtures>({
  runtime: async ({}, use, info) => {
    const double = info.project.name === 'double'
    test.skip(!double && findElectron(root) === undefined, "Electron's runtime is not installed on this machine: the same tests ran on its double")
    await use(double ? 'double' : 'electron')
  },
  launch: async ({ runtime }, use) => {
    const running = new Set<ElectronApplication>()
    const folders: string[] = []
    await use(async ({ faults = [], env = {} } = {}) => {
      const folder = await copyOfApp(faults)
      const data = await mkdtemp(join(tmpdir(), 'stagecraft-data-'))
      folders.push(folder, data)
      const browser = await findBrowser()
      const app = await _electron.launch({
        ...(runtime === 'double' ? { executablePath: DOUBLE } : {}),
        args: [folder, `--user-data-dir=${data}`],
        env: { ...(process.env as Record<string, string>), ...env, ...doubleEnvironment(browser), STAGECRAFT_DATA: join(data, 'sessions') },
      })
      running.add(app)
      app.once('close', () => running.delete(app))
      return app
    })
    for (const app of running) await app.close()
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  desktop: async ({ launch }, use) => {
    const app = await launch()
    const page = await app.firstWindow()
    await page.waitForURL(/facilitator\.html/)
    await use({ app, page, record: () => recordOf(app) })
    const { unmodelled, leaks } = await recordOf(app)
    expect(unmodelled, 'everything that the app uses is modelled').toEqual([])
    expect(leaks, 'no object of Electron reaches a page').toEqual([])
  },
})

export { expect }
