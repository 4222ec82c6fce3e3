import type { DesktopBridge } from '../../shared/contract/desktop.ts'
import type { Fault } from './app-folder.ts'
import { expect, recordOf, test } from './desktop-test.ts'
import { expectHardenedWindows, expectNoNavigation, expectNoNewWindow, expectNoWayOut, expectOnlyTheBridge } from './expectations.ts'

type WithBridge = { readonly stagecraftDesktop: DesktopBridge }
type Notices = 'windows' | 'bridge' | 'navigation' | 'new-window' | 'way-out' | 'leak'
type Change = readonly [file: Fault['file'], from: string, to: string]

/** Mistakes in the built app, each with the expectation that has to notice it. */
const FAULTS: readonly { readonly name: string; readonly notices: Notices; readonly changes: readonly Change[] }[] = [
  { name: 'the sandbox is off', notices: 'windows', changes: [['main.cjs', 'sandbox: true', 'sandbox: false']] },
  { name: 'the preload is missing', notices: 'bridge', changes: [['main.cjs', '"preload.cjs"', '"preloaded.cjs"']] },
  {
    name: 'the isolation is off and Node is in the page',
    notices: 'bridge',
    changes: [['main.cjs', 'contextIsolation: true', 'contextIsolation: false'], ['main.cjs', 'nodeIntegration: false', 'nodeIntegration: true']],
  },
  {
    name: 'ipcRenderer is handed to the page',
    notices: 'leak',
    changes: [['preload.cjs', 'disconnect: () => {', 'raw: ipcRenderer,\n\t\tdisconnect: () => {']],
  },
  {
    name: 'the event of a message is handed to the page',
    notices: 'leak',
    changes: [['preload.cjs', '(_event, action) => onMenu?.(action)', '(_event, action) => onMenu?.(_event)']],
  },
  { name: 'pages may open windows', notices: 'new-window', changes: [['main.cjs', 'action: "deny"', 'action: "allow"']] },
  {
    name: 'pages may go elsewhere',
    notices: 'navigation',
    changes: [['main.cjs', 'contents.on("will-navigate", stay);', ''], ['main.cjs', 'contents.on("will-frame-navigate", stay);', '']],
  },
  {
    name: 'every permission is granted',
    notices: 'way-out',
    changes: [
      ['main.cjs', 'decide(PERMITTED.includes(permission))', 'decide(true)'],
      ['main.cjs', '(_contents, permission) => PERMITTED.includes(permission)', '() => true'],
    ],
  },
]

for (const { name, notices, changes } of FAULTS) {
  test(`[DE1] it is noticed when ${name}`, async ({ runtime, launch }) => {
    test.skip(runtime === 'electron', 'Faults are only ever put into the double')
    const app = await launch({ faults: changes.map(([file, from, to]) => ({ file, from, to })) })
    const page = await app.firstWindow()
    await page.waitForURL(/facilitator\.html/)
    const expectations = {
      'windows': () => expectHardenedWindows(app),
      'bridge': () => expectOnlyTheBridge(page),
      'navigation': () => expectNoNavigation(app, page),
      'new-window': () => expectNoNewWindow(app, page),
      'way-out': () => expectNoWayOut(page),
      'leak': async () => {
        await page.evaluate(() => (window as unknown as WithBridge).stagecraftDesktop.onMenu(() => {}))
        await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('menu', 'undo'))
        await expect.poll(async () => (await recordOf(app)).leaks.length).toBeGreaterThan(0)
        throw new Error(`Noticed: ${(await recordOf(app)).leaks.join(', ')}`)
      },
    }
    await expect(expectations[notices]()).rejects.toThrow()
  })
}
