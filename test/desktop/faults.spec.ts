import type { Fault } from './app-folder.ts'
import { expect, recordOf, test } from './desktop-test.ts'
import { expectHardenedWindows, expectNoNavigation, expectNoNewWindow, expectNoWayOut, expectOnlyTheBridge } from './expectations.ts'

/** Mistakes in the built app, each with the expectation that has to notice it. */
const FAULTS: readonly { readonly name: string; readonly faults: readonly Fault[]; readonly notices: 'windows' | 'bridge' | 'navigation' | 'new-window' | 'way-out' | 'leak' }[] = [
  { name: 'the sandbox is off', faults: [{ file: 'main.cjs', from: 'sandbox: true', to: 'sandbox: false' }], notices: 'windows' },
  { name: 'the preload is missing', faults: [{ file: 'main.cjs', from: '"preload.cjs"', to: '"preloaded.cjs"' }], notices: 'bridge' },
  { name: 'the isolation is off and Node is in the page', faults: [{ file: 'main.cjs', from: 'contextIsolation: true,\n\t\t\tnodeIntegration: false', to: 'contextIsolation: false,\n\t\t\tnodeIntegration: true' }], notices: 'bridge' },
  { name: 'ipcRenderer is handed to the page', faults: [{ file: 'preload.cjs', from: 'disconnect: () => {', to: 'raw: electron.ipcRenderer,\n\tdisconnect: () => {' }], notices: 'leak' },
  { name: 'the event of a message is handed to the page', faults: [{ file: 'preload.cjs', from: '(_event, action) => onMenu?.(action)', to: '(_event, action) => onMenu?.(_event)' }], notices: 'leak' },
  { name: 'pages may open windows', faults: [{ file: 'main.cjs', from: 'action: "deny"', to: 'action: "allow"' }], notices: 'new-window' },
  { name: 'pages may go elsewhere', faults: [{ file: 'main.cjs', from: 'contents.on("will-navigate", stay);\n\t\tcontents.on("will-frame-navigate", stay);', to: '' }], notices: 'navigation' },
  { name: 'every permission is granted', faults: [{ file: 'main.cjs', from: 'decide(PERMITTED.includes(permission))', to: 'decide(true)' }, { file: 'main.cjs', from: '(_contents, permission) => PERMITTED.includes(permission)', to: '() => true' }], notices: 'way-out' },
]

for (const { name, faults, notices } of FAULTS) {
  test(`[DE1] it is noticed when ${name}`, async ({ runtime, launch }) => {
    test.skip(runtime === 'electron', 'Faults are only ever put into the double')
    const app = await launch({ faults })
    const page = await app.firstWindow()
    await page.waitForURL(/facilitator\.html/)
    const expectations = {
      'windows': () => expectHardenedWindows(app),
      'bridge': () => expectOnlyTheBridge(page),
      'navigation': () => expectNoNavigation(app, page),
      'new-window': () => expectNoNewWindow(app, page),
      'way-out': () => expectNoWayOut(page),
      'leak': async () => {
        await page.evaluate(() => (window as unknown as { stagecraftDesktop: { onMenu: (listener: () => void) => void } }).stagecraftDesktop.onMenu(() => {}))
        await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('menu', 'undo'))
        await expect.poll(async () => (await recordOf(app)).leaks.length).toBeGreaterThan(0)
        throw new Error(`Noticed: ${(await recordOf(app)).leaks.join(', ')}`)
      },
    }
    await expect(expectations[notices]()).rejects.toThrow()
  })
}
