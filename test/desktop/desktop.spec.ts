import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { findBrowser } from '../../scripts/browser.mjs'
import { contentPolicy } from '../../electron/host/content-policy.ts'
import type { DesktopBridge } from '../../shared/contract/desktop.ts'
import { copyOfApp } from './app-folder.ts'
import { DOUBLE, doubleEnvironment, expect, test } from './desktop-test.ts'
import { expectHardenedWindows, expectNoNavigation, expectNoNewWindow, expectNoWayOut, expectOnlyTheBridge } from './expectations.ts'

type WithBridge = { readonly stagecraftDesktop: DesktopBridge }

/** What a page hears from the host after it said hello on a wire of its own. */
const helloOn = (page: Page): Promise<{ m: string; role?: string }> => page.evaluate(() => new Promise((resolve, reject) => {
  const bridge = (window as unknown as WithBridge).stagecraftDesktop
  bridge.connect((frame) => resolve(JSON.parse(frame) as { m: string; role?: string }), () => reject(new Error('The wire was closed')))
  bridge.send(JSON.stringify({ m: 'hello', v: 1, token: null }))
}))

/** Lets the next dialogs answer with these paths; none stands for a dialog that was closed. */
const answerDialogs = (app: ElectronApplication, ...paths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)

test('[DE1] every window is sandboxed and isolated, and a page has the bridge and nothing of Node', async ({ desktop }) => {
  await expectHardenedWindows(desktop.app)
  await expectOnlyTheBridge(desktop.page)
})

test('[DE2] a page cannot leave our pages', async ({ desktop }) => {
  await expectNoNavigation(desktop.app, desktop.page)
})

test('[DE2] a page cannot open a window, reach the network or get a permission', async ({ desktop }) => {
  await expectNoNewWindow(desktop.app, desktop.page)
  await expectNoWayOut(desktop.page)
})

test('[DE3] the pages come from the list of the build, with the content policy, and nothing else does', async ({ desktop }) => {
  const seen = await desktop.page.evaluate(async () => {
    const page = await fetch('/facilitator.html')
    const others = ['/package.json', '/../main.cjs', '/%2e%2e/main.cjs', '/facilitator.html/', '/pages.json', '/constructor']
    const answers = await Promise.all(others.map(async (path) => (await fetch(path)).status))
    const posted = await fetch('/facilitator.html', { method: 'POST' })
    return { status: page.status, policy: page.headers.get('Content-Security-Policy'), answers, posted: posted.status }
  })
  expect(seen).toEqual({ status: 200, policy: contentPolicy(), answers: [404, 404, 404, 404, 404, 404], posted: 405 })
})

test('[DE3] the page runs under its content policy without a complaint', async ({ desktop }) => {
  const complaints: string[] = []
  desktop.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await desktop.page.reload()
  await expect(desktop.page.locator('h1, [role=main], main').first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('[DE4] a call from the audience window is refused', async ({ desktop: { app, page } }) => {
  const [audience] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => (window as unknown as WithBridge).stagecraftDesktop.openAudience({})),
  ])
  await audience.waitForURL(/audience\.html/)
  const refused = await audience.evaluate(() =>
    (window as unknown as WithBridge).stagecraftDesktop.chooseFolder({}).then(() => 'answered', (error: unknown) => String(error)))
  expect(refused).toContain('facilitator')
})

test('[DE4] a malformed request is refused before anything is done', async ({ desktop: { page } }) => {
  const refused = await page.evaluate(() => {
    const { saveFiles } = (window as unknown as WithBridge).stagecraftDesktop
    const files = [{ name: '../out.md', bytes: new Uint8Array(1) }]
    return saveFiles({ folder: crypto.randomUUID(), files }).then(() => 'answered', (error: unknown) => String(error))
  })
  expect(refused).toContain('name')
})

test('[DE5] each window speaks with the host as what it is', async ({ desktop: { app, page } }) => {
  expect(await helloOn(page)).toMatchObject({ m: 'welcome', role: 'facilitator' })
  const [audience] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => (window as unknown as WithBridge).stagecraftDesktop.openAudience({})),
  ])
  await audience.waitForURL(/audience\.html/)
  expect(await helloOn(audience)).toMatchObject({ m: 'welcome', role: 'audience' })
})

test('[DE5] a page that is loaded again speaks with the host again', async ({ desktop: { page } }) => {
  await helloOn(page)
  await page.reload()
  expect(await helloOn(page)).toMatchObject({ m: 'welcome', role: 'facilitator' })
})

test('[DE6] files go into the folder that the person chose, and none that is there is overwritten', async ({ desktop: { app, page } }) => {
  const folder = await mkdtemp(join(tmpdir(), 'stagecraft-export-'))
  await writeFile(join(folder, 'report.md'), 'mine')
  await answerDialogs(app, folder)
  const answer = await page.evaluate(async () => {
    const { chooseFolder, saveFiles } = (window as unknown as WithBridge).stagecraftDesktop
    const chosen = await chooseFolder({})
    if (chosen === null) return null
    return saveFiles({ folder: chosen.folder, files: [{ name: 'report.md', bytes: new TextEncoder().encode('# Verdict') }, { name: 'board.png', bytes: new Uint8Array([0, 255, 7]) }] })
  })
  expect(answer).toEqual({ ok: true, names: ['report (2).md', 'board.png'] })
  expect((await readdir(folder)).sort()).toEqual(['board.png', 'report (2).md', 'report.md'])
  expect(await readFile(join(folder, 'report.md'), 'utf8')).toBe('mine')
  expect(await readFile(join(folder, 'report (2).md'), 'utf8')).toBe('# Verdict')
  expect([...await readFile(join(folder, 'board.png'))]).toEqual([0, 255, 7])
})

test('[DE6] a dialog closed without a choice answers with nothing, and a folder that nobody chose is refused', async ({ desktop: { app, page } }) => {
  await answerDialogs(app)
  const answers = await page.evaluate(async () => {
    const { chooseFolder, openFile, saveFiles } = (window as unknown as WithBridge).stagecraftDesktop
    const saved = await saveFiles({ folder: crypto.randomUUID(), files: [{ name: 'a.md', bytes: new Uint8Array(1) }] })
    return [await chooseFolder({}), await openFile({ kind: 'evidence' }), saved]
  })
  expect(answers).toEqual([null, null, { ok: false, refusal: 'folder-gone', file: 'a.md', names: [] }])
})

test('[DE6] a chosen file arrives whole', async ({ desktop: { app, page } }) => {
  const path = join(await mkdtemp(join(tmpdir(), 'stagecraft-import-')), 'notes.csv')
  await writeFile(path, 'text;unit\nÉén;IT\n')
  await answerDialogs(app, path)
  const opened = await page.evaluate(async () => {
    const file = await (window as unknown as WithBridge).stagecraftDesktop.openFile({ kind: 'evidence' })
    return file?.ok === true ? { name: file.name, text: new TextDecoder().decode(file.bytes) } : file
  })
  expect(opened).toEqual({ name: 'notes.csv', text: 'text;unit\nÉén;IT\n' })
})

/** The entries of the menu that the person sees, by their path. */
const clickMenu = (app: ElectronApplication, ...path: readonly [string, string]): Promise<void> => app.evaluate(({ Menu }, [top, entry]) => {
  const item = Menu.getApplicationMenu()?.items.find(({ label }) => label === top)?.submenu?.items.find(({ label }) => label === entry)
  if (item === undefined) throw new Error(`Expected a menu entry ${top} > ${entry}`)
  ;(item.click as () => void)()
}, path)

test('[DE7] the menu speaks the session\'s language and asks the page to act', async ({ desktop: { app, page } }) => {
  await page.evaluate(() => {
    const bridge = (window as unknown as WithBridge).stagecraftDesktop
    bridge.onMenu((action) => {
      document.body.dataset['menu'] = action
    })
  })
  await clickMenu(app, 'Edit', 'Undo')
  await expect(page.locator('body')).toHaveAttribute('data-menu', 'undo')
  await page.evaluate(() => (window as unknown as WithBridge).stagecraftDesktop.useLanguage({ language: 'nl' }))
  await clickMenu(app, 'Help', 'Sneltoetsen')
  await expect(page.locator('body')).toHaveAttribute('data-menu', 'keys')
})

test('[DE8] the audience window opens once, and closing the facilitator\'s ends the app', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  const audience = app.waitForEvent('window')
  await clickMenu(app, 'Room', 'Open audience window')
  await audience
  await clickMenu(app, 'Room', 'Open audience window')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  const closed = app.waitForEvent('close')
  await page.close()
  await closed
})

test('[DE8] with a second display the audience window fills it', async ({ runtime, launch }) => {
  test.skip(runtime === 'electron', 'The displays are those of this machine')
  const displays = [{ id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }, { id: 2, bounds: { x: 1920, y: 0, width: 1280, height: 720 } }]
  const app = await launch({ env: { ELECTRON_DOUBLE_DISPLAYS: JSON.stringify(displays) } })
  await app.firstWindow()
  const audience = app.waitForEvent('window')
  await clickMenu(app, 'Room', 'Open audience window')
  await audience
  const place = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => ({ ...window.getBounds(), full: window.isFullScreen() }))[1])
  expect(place).toEqual({ x: 1920, y: 0, width: 1280, height: 720, full: true })
})

const LAPTOP = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }
const PROJECTOR = { id: 2, bounds: { x: 1920, y: 0, width: 1280, height: 720 } }

/** Plugs displays in and out, on the double. */
const plug = (app: ElectronApplication, ...displays: readonly (typeof LAPTOP)[]): Promise<void> =>
  app.evaluate((_electron, next) => (globalThis as unknown as { electronDouble: { plug: (displays: unknown) => void } }).electronDouble.plug(next), displays)

/** Where the audience's window is, and which windows had the focus so far. */
const audiencePlace = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => {
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('audience'))
  const { focused } = (globalThis as unknown as { electronDouble: { focused: readonly string[] } }).electronDouble
  return { ...window?.getBounds(), full: window?.isFullScreen(), shown: window?.isVisible(), tookFocus: focused.some((url) => url.includes('audience')) }
})

test('[DE520] when its display goes, the audience window comes to the one that is left, without the focus, and shows the same', async ({ runtime, launch }) => {
  test.skip(runtime === 'electron', 'The displays are those of this machine')
  const app = await launch({ env: { ELECTRON_DOUBLE_DISPLAYS: JSON.stringify([LAPTOP, PROJECTOR]) } })
  const page = await app.firstWindow()
  const opened = app.waitForEvent('window')
  await clickMenu(app, 'Room', 'Open audience window')
  const audience = await opened
  await expect(audience.getByText('One moment')).toBeVisible()
  await expect.poll(() => audiencePlace(app)).toEqual({ ...PROJECTOR.bounds, full: true, shown: true, tookFocus: false })
  await plug(app, LAPTOP)
  await expect.poll(() => audiencePlace(app)).toEqual({ x: 0, y: 0, width: 1280, height: 720, full: false, shown: true, tookFocus: false })
  await expect(audience.getByText('One moment')).toBeVisible()
  await expect(page.getByText('The room’s display is gone.')).toBeVisible()
})

test('[DE521] a display that comes is offered to the facilitator, and one press puts the audience window there, without the focus', async ({ runtime, launch }) => {
  test.skip(runtime === 'electron', 'The displays are those of this machine')
  const app = await launch({ env: { ELECTRON_DOUBLE_DISPLAYS: JSON.stringify([LAPTOP]) } })
  const page = await app.firstWindow()
  await page.waitForURL(/facilitator\.html/)
  await expect(page.locator('h1, main').first()).toBeVisible()
  await plug(app, LAPTOP, PROJECTOR)
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Show the room’s window there' }).click()
  await (await opened).waitForURL(/audience\.html/)
  await expect.poll(() => audiencePlace(app)).toEqual({ ...PROJECTOR.bounds, full: true, shown: true, tookFocus: false })
  await plug(app, LAPTOP)
  await expect.poll(() => audiencePlace(app)).toMatchObject({ x: 0, full: false })
  await plug(app, LAPTOP, PROJECTOR)
  await page.getByRole('button', { name: 'Show the room’s window there' }).last().click()
  await expect.poll(() => audiencePlace(app)).toEqual({ ...PROJECTOR.bounds, full: true, shown: true, tookFocus: false })
})

test('[DE9] a second launch brings the first one\'s window to the front', async ({ desktop: { app } }) => {
  const focused = await app.evaluate(({ app: first, BrowserWindow }) => new Promise((resolve) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.minimize()
    window?.once('focus', () => resolve(window.isMinimized()))
    first.emit('second-instance', {}, [], '')
  }))
  expect(focused).toBe(false)
})

test('[DE9] the second launch itself ends at once, without a window', async ({ runtime }) => {
  test.skip(runtime === 'electron', 'Two launches of the real runtime would share the folder of this user')
  const env = { ...process.env, ...doubleEnvironment(await findBrowser()), ELECTRON_DOUBLE_SECOND: '1' }
  const { status, stderr } = spawnSync(process.execPath, [DOUBLE, await copyOfApp()], { env, encoding: 'utf8', timeout: 15_000 })
  expect({ status, complained: /Error/.test(stderr) }).toEqual({ status: 0, complained: false })
})
